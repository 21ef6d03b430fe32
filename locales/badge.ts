// The words of the icon. Apart from those of the screens: the background holds no more than it says.
import type { Texts } from '../src/core/rules/rule.ts';

export const badge = {
  waiting: {
    kk: 'Komekshi: назарыңызды күтіп тұрған {count} сұраныс бар',
    ru: 'Komekshi: {count} {count:запрос ждёт|запроса ждут|запросов ждут|запроса ждут} вас',
    en: 'Komekshi: {count} {count:request waits|requests wait} for you',
  },
} satisfies Record<string, Texts>;

// Rules that the pack knows and never runs: what they would rest on is not known.
import { cite, SERVICE_RULES, texts } from '../provisions.ts';
import type { SwitchedOff } from './entry.ts';

const NO_SOURCE = { source: 'No source in force was found', confidence: 'low' } as const;

export const switchedOff: readonly SwitchedOff[] = [
  {
    id: 'ASST-08',
    unknown: 'U-10',
    provision: cite(SERVICE_RULES, null, null, {
      source: 'A draft of 2025, as the press told of it',
      confidence: 'low',
    }),
    title: texts(
      'Көмекші сол елді мекенде тұрады',
      'Помощник живёт в том же населённом пункте',
      'The assistant lives in the same settlement',
    ),
    reason: texts(
      'Тек 2025 жылғы жобада кездескен; күшіне енгені белгісіз.',
      'Встречается только в проекте 2025 года; вступило ли в силу, неизвестно.',
      'Seen in a draft of 2025 only; whether it came into force is not known.',
    ),
  },
  {
    id: 'SUP-05',
    unknown: null,
    provision: cite(SERVICE_RULES, null, null, NO_SOURCE),
    title: texts(
      'Өнім беруші өтініш берушінің елді мекенінде жұмыс істейді',
      'Поставщик работает в местности заявителя',
      'The supplier works in the applicant’s locality',
    ),
    reason: texts('Мұндай норма табылмады.', 'Такая норма не найдена.', 'No such norm was found.'),
  },
  {
    id: 'ORD-07',
    unknown: 'U-05',
    provision: cite(SERVICE_RULES, null, null, NO_SOURCE),
    title: texts(
      'Айына және жылына сағат саны, аптасына күн саны',
      'Часы в месяц и год, дни в неделю',
      'Hours a month and a year, days a week',
    ),
    reason: texts(
      'Шектері белгісіз; тек күніне сегіз сағат анық.',
      'Пределы неизвестны; твёрдо известны только восемь часов в день.',
      'The limits are not known; only the eight hours a day are certain.',
    ),
  },
];

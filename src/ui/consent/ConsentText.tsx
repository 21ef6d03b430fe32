// The text that is agreed to, the same before and after.
import { consent as words } from '../../../locales/consent.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { useTexts } from '../texts.tsx';

const PARTS: readonly (readonly [Texts, ...Texts[]])[] = [
  [words.reads, words.readsPage, words.readsChosen, words.readsNothingElse],
  [words.why, words.whyWhat],
  [words.keeps, words.keepsWhat],
  [words.sends, words.sendsRequest, words.sendsAuthority, words.sendsAddress, words.sendsMakers],
  [words.withdraw, words.withdrawWhat],
];

/** `level` is that of its headings. */
export function ConsentText({ level = 2 }: { readonly level?: 2 | 3 }) {
  const { t } = useTexts();
  const Heading = `h${level}` as const;
  return PARTS.map(([title, ...texts]) => (
    <section key={title.en}>
      <Heading>{t(title)}</Heading>
      {texts.length === 1 ? (
        texts.map((text) => <p key={text.en}>{t(text)}</p>)
      ) : (
        <ul>
          {texts.map((text) => (
            <li key={text.en}>{t(text)}</li>
          ))}
        </ul>
      )}
    </section>
  ));
}

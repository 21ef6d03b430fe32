// «Why?» of a finding: the facts that the check looked at, where each came from, the provision and
// the day of the judgement.
import { why as words } from '../../../../locales/explain.ts';
import { factNames } from '../../../../locales/words.ts';
import type { Draft } from '../../../core/draft/draft.ts';
import { explain, type FactUsed } from '../../../core/rules/explain.ts';
import { currentPack } from '../../../core/rules/packs/index.ts';
import type { CheckReport, Finding } from '../../../core/rules/rule.ts';
import { sourceText } from '../../facts/sourceText.ts';
import { dateText, factText } from '../../facts/spoken.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { useTexts } from '../../texts.tsx';
import { placeText } from './Provisions.tsx';

export interface WhyProps {
  readonly finding: Finding;
  readonly draft: Draft;
  readonly report: CheckReport;
  /** The finding's name, for whoever hears the button alone. */
  readonly about: string;
}

export function Why({ about, ...props }: WhyProps) {
  const { t } = useTexts();
  return (
    <Disclosure summary={t(words.why)} about={about}>
      {() => <Explanation {...props} />}
    </Disclosure>
  );
}

function Explanation({ finding, draft, report }: Omit<WhyProps, 'about'>) {
  const speech = useTexts();
  const { t } = speech;
  const { facts, byDate, provision } = explain(finding, draft, currentPack, report);
  return (
    <>
      {facts.length > 0 && <p>{t(words.facts)}</p>}
      <ul className="small">
        {facts.map((fact) => (
          <li key={fact.path}>
            <Fact {...fact} />
          </li>
        ))}
      </ul>
      <p>
        {t(words.judgedOn, { date: dateText(report.asOf, speech) })}
        {byDate && ` ${t(words.byDate)}`}
      </p>
      {provision !== null && (
        <p>{t(words.provision, { act: `${t(provision.title)}${placeText(provision, speech)}` })}</p>
      )}
    </>
  );
}

function Fact({ path, value, source }: FactUsed) {
  const speech = useTexts();
  const { t } = speech;
  const name = t(factNames[path]);
  if (value === undefined)
    return (
      <>
        {name}: {t(words.notGiven)}
      </>
    );
  return (
    <>
      {name}: <strong>{factText(path, value, speech)}</strong>
      {source !== null && (
        <>
          {' '}
          <span className="source">{sourceText(source, speech)}</span>
        </>
      )}
    </>
  );
}

// «What would clear it?» of a finding: the changes that were tried on the same rules, or whom to ask.
import { replacements, whatIf as words, whom } from '../../../locales/explain.ts';
import { factNames } from '../../../locales/words.ts';
import { currentPack } from '../../core/rules/packs/index.ts';
import { whatWouldClear, type Suggestion } from '../../core/rules/whatIf.ts';
import { dateText, factText } from '../facts/spoken.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { useTexts, type Speech } from '../texts.tsx';
import type { WhyProps } from './Why.tsx';

export function WhatIf({ about, ...props }: WhyProps) {
  const { t } = useTexts();
  return <Disclosure summary={t(words.whatIf)} about={about}>{() => <Suggestions {...props} />}</Disclosure>;
}

function Suggestions({ finding, draft, report: { asOf, trust } }: Omit<WhyProps, 'about'>) {
  const speech = useTexts();
  const { t } = speech;
  const suggestions = whatWouldClear(finding, draft, currentPack, { asOf, trust });
  const kinds = new Set(suggestions.map(({ kind }) => kind));
  return (
    <>
      {kinds.has('ask') && <p>{t(words.nothing)}</p>}
      <ul>{suggestions.map((suggestion, index) => <li key={index}>{suggestionText(suggestion, speech)}</li>)}</ul>
      {!kinds.has('ask') && !kinds.has('tell') && <p className="small">{t(words.tried)}</p>}
    </>
  );
}

function suggestionText(suggestion: Suggestion, speech: Speech): string {
  const { t } = speech;
  switch (suggestion.kind) {
    case 'onDay': return t(suggestion.later ? words.later : words.sooner, { date: dateText(suggestion.day, speech) });
    case 'choose': return t(words.choose, { fact: t(factNames[suggestion.path]), value: factText(suggestion.path, suggestion.value, speech) });
    case 'tell': return t(words.tell, { facts: suggestion.facts.map((path) => t(factNames[path])).join('; ') });
    case 'ask': return t(whom[suggestion.whom]);
    case 'newPoa': case 'newIdentityDocument': case 'anotherAssistant': case 'anotherSupplier': case 'inPerson': return t(replacements[suggestion.kind]);
  }
}

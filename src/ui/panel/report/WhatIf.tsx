// «What would clear it?» of a finding: the changes that were tried on the same rules, each with the
// way to where it is made; or whom to ask.
import { replacements, whatIf as words, whom } from '../../../../locales/explain.ts';
import { mending } from '../../../../locales/order.ts';
import { factNames } from '../../../../locales/words.ts';
import { factAt, type Draft, type FactPath } from '../../../core/draft/draft.ts';
import { currentPack } from '../../../core/rules/packs/index.ts';
import { whatWouldClear } from '../../../core/rules/whatIf.ts';
import type { Replacement, Suggestion } from '../../../core/rules/suggestion.ts';
import { dateText, factText } from '../../facts/spoken.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { useTexts, type Speech } from '../../texts.tsx';
import { mendable } from '../review/asked.ts';
import type { WhyProps } from './Why.tsx';

interface WhatIfProps extends WhyProps {
  /** Goes to the question of a fact. */
  readonly onFact: (path: FactPath) => void;
}

export function WhatIf({ about, ...props }: WhatIfProps) {
  const { t } = useTexts();
  return (
    <Disclosure summary={t(words.whatIf)} about={about}>
      {() => <Suggestions {...props} />}
    </Disclosure>
  );
}

function Suggestions({ finding, draft, report, onFact }: Omit<WhatIfProps, 'about'>) {
  const speech = useTexts();
  const { t } = speech;
  const suggestions = whatWouldClear(finding, draft, currentPack, report);
  const kinds = new Set(suggestions.map(({ kind }) => kind));
  return (
    <>
      {kinds.has('ask') && <p>{t(words.nothing)}</p>}
      <ul>
        {suggestions.map((suggestion, index) => (
          <li key={index}>
            {suggestionText(suggestion, draft, speech)}
            {mendable(placesOf(suggestion), draft).map((path) => (
              <p key={path}>
                <button type="button" className="link" onClick={() => onFact(path)}>
                  {t(suggestion.kind === 'tell' ? mending.tell : mending.go, {
                    fact: t(factNames[path]),
                  })}
                </button>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {!kinds.has('ask') && !kinds.has('tell') && <p className="small">{t(words.tried)}</p>}
    </>
  );
}

const PLACES: Readonly<Record<Replacement, FactPath>> = {
  newPoa: 'poa.issuedOn',
  newIdentityDocument: 'identity.validUntil',
  anotherAssistant: 'assistant.iin',
  anotherSupplier: 'supplier.id',
  inPerson: 'filer.role',
};

/** Where the change is made; nowhere for another day and for a question to somebody. */
function placesOf(suggestion: Suggestion): readonly FactPath[] {
  switch (suggestion.kind) {
    case 'onDay':
    case 'ask':
      return [];
    case 'choose':
      return [suggestion.path];
    case 'tell':
      return suggestion.facts;
    case 'newPoa':
    case 'newIdentityDocument':
    case 'anotherAssistant':
    case 'anotherSupplier':
    case 'inPerson':
      return [PLACES[suggestion.kind]];
  }
}

/** The change beside what it changes. */
function choiceText(
  { path, value }: Extract<Suggestion, { kind: 'choose' }>,
  draft: Draft,
  speech: Speech,
): string {
  const { t } = speech;
  const present = factAt(draft, path);
  const change = t(words.choose, {
    fact: t(factNames[path]),
    value: factText(path, value, speech),
  });
  return present === undefined
    ? change
    : `${change} ${t(mending.now, { value: factText(path, present, speech) })}`;
}

function suggestionText(suggestion: Suggestion, draft: Draft, speech: Speech): string {
  const { t } = speech;
  switch (suggestion.kind) {
    case 'onDay':
      return t(suggestion.later ? words.later : words.sooner, {
        date: dateText(suggestion.day, speech),
      });
    case 'choose':
      return choiceText(suggestion, draft, speech);
    case 'tell':
      return t(words.tell, {
        facts: suggestion.facts.map((path) => t(factNames[path])).join('; '),
      });
    case 'ask':
      return t(whom[suggestion.whom]);
    case 'newPoa':
    case 'newIdentityDocument':
    case 'anotherAssistant':
    case 'anotherSupplier':
    case 'inPerson':
      return t(replacements[suggestion.kind]);
  }
}

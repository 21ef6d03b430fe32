// Whose key is to sign, where the file holds those of several: by name, IIN and dates. Nothing is chosen beforehand.
import { useEffect, useState } from 'react';
import { holders as words } from '../../../../locales/keyFiles.ts';
import { almatyDate } from '../../../core/time.ts';
import type { KeyChoice } from '../../../edge/signer/client.ts';
import { dateText } from '../../facts/spoken.ts';
import { Choice } from '../../parts/Choice.tsx';
import { focusOn } from '../../parts/focus.ts';
import { type Speech, useTexts } from '../../texts.tsx';

const ID = 'whose-key';
const FIRST = `${ID}-choice-0`;

interface WhoseKeyProps {
  readonly choices: readonly KeyChoice[];
  readonly onPick: (sha256: string) => void;
}

export function WhoseKey({ choices, onPick }: WhoseKeyProps) {
  const speech = useTexts();
  const { t } = speech;
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => focusOn(FIRST), []);
  const go = (): void => {
    setMissing(picked === undefined);
    if (picked === undefined) focusOn(FIRST);
    else onPick(picked);
  };
  return (
    <div className="notice">
      <Choice
        asking={{
          id: ID,
          label: t(words.question),
          hint: t(words.hint),
          error: isMissing ? t(words.unanswered) : undefined,
        }}
        options={choices.map((choice) => ({
          value: choice.sha256,
          label: choiceText(choice, speech),
        }))}
        chosen={picked}
        onChoose={setPicked}
      />
      <button type="button" className="primary" onClick={go}>
        {t(words.onward)}
      </button>
    </div>
  );
}

function choiceText(
  { name, iin, organization, notBefore, notAfter }: KeyChoice,
  speech: Speech,
): string {
  const [from, until] = [notBefore, notAfter].map((at) => dateText(almatyDate(at), speech)) as [
    string,
    string,
  ];
  const known = { name, iin: iin ?? speech.t(words.unnumbered), from, until };
  return organization === null
    ? speech.t(words.person, known)
    : speech.t(words.firm, { ...known, organization });
}

// The remembered key that is to sign, and those of the same person that have expired: whose they are.
import { remembered as words } from '../../../../locales/rememberedKeys.ts';
import type { EpochMs } from '../../../core/time.ts';
import { keyText } from '../../consent/RememberedKeys.tsx';
import { Choice } from '../../parts/Choice.tsx';
import type { RememberedKey } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';

/** Of the remembered keys those of one person: which may sign, the one that lasts longest first, and which no more. */
export function keysOf(
  iin: string,
  keys: readonly RememberedKey[],
  at: EpochMs,
): { readonly usable: readonly RememberedKey[]; readonly expired: readonly RememberedKey[] } {
  const own = keys
    .filter((key) => key.iin === iin && key.notBefore <= at)
    .toSorted((a, b) => b.notAfter - a.notAfter);
  return {
    usable: own.filter(({ notAfter }) => at <= notAfter),
    expired: own.filter(({ notAfter }) => at > notAfter),
  };
}

interface PickedKeyProps {
  readonly usable: readonly RememberedKey[];
  readonly picked: RememberedKey;
  readonly onPick: (id: string) => void;
}

export function PickedKey({ usable, picked, onPick }: PickedKeyProps) {
  const speech = useTexts();
  if (usable.length === 1) return <p className="fact-value">{keyText(picked, speech)}</p>;
  return (
    <Choice
      asking={{ id: 'remembered-key', label: speech.t(words.which) }}
      options={usable.map((key) => ({ value: key.id, label: keyText(key, speech) }))}
      chosen={picked.id}
      onChoose={onPick}
    />
  );
}

export function ExpiredKeys({ expired }: { readonly expired: readonly RememberedKey[] }) {
  const speech = useTexts();
  return expired.map((key) => (
    <p key={key.id} className="notice">
      {speech.t(words.expired, { key: keyText(key, speech) })}
    </p>
  ));
}

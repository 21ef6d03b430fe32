// Who signed, when, at which level, and by which certificate: one table a signer.
import { card as words, revocations } from '../../../locales/card.ts';
import type { CardSigner } from '../../core/card/card.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { instantText } from '../facts/spoken.ts';
import { useTexts, type Speech } from '../texts.tsx';
import { Rows, type Row } from './Rows.tsx';

interface SignersProps {
  readonly signers: readonly CardSigner[];
  /** In what capacity this person signed. */
  readonly roleOf: (signer: CardSigner) => Texts | null;
}

export function Signers({ signers, roleOf }: SignersProps) {
  const speech = useTexts();
  const { t } = speech;
  const roleText = (role: Texts | null): string | null => role && t(role);
  return signers.map((signer, index) => (
    <Rows
      key={index}
      caption={t(words.signerOf, { n: index + 1, of: signers.length })}
      rows={[
        ...whoRows(signer, roleText(roleOf(signer))),
        ...signatureRows(signer, speech),
        ...certificateRows(signer, speech),
      ]}
    />
  ));
}

function whoRows({ certificate }: CardSigner, role: string | null): readonly Row[] {
  if (certificate === null) return [];
  const { commonName, iin, bin, organization } = certificate.subject;
  return [
    { name: words.name, value: commonName },
    { name: words.iin, value: iin },
    { name: words.organization, value: organization },
    { name: words.bin, value: bin },
    { name: words.role, value: role },
  ];
}

function signatureRows(
  { report: { level, signingTime, timestamp, stamps, algorithm, revocation } }: CardSigner,
  speech: Speech,
): readonly Row[] {
  const { t } = speech;
  const authority =
    stamps.find(({ indication, time }) => indication === 'TOTAL_PASSED' && time === timestamp)
      ?.authority ?? null;
  const proven =
    timestamp === null
      ? t(words.noTimestamp)
      : [instantOf(timestamp, speech), authority].filter((part) => part !== null).join(', ');
  return [
    { name: words.level, value: level },
    { name: words.signingTime, value: signingTime && instantOf(signingTime, speech) },
    { name: words.timestamp, value: proven },
    { name: words.algorithm, value: algorithm },
    { name: words.revocation, value: t(revocations[revocation]) },
  ];
}

function certificateRows({ certificate }: CardSigner, speech: Speech): readonly Row[] {
  if (certificate === null) return [{ name: words.issuer, value: speech.t(words.noCertificate) }];
  const { issuer, serialNumber, notBefore, notAfter } = certificate;
  return [
    { name: words.issuer, value: issuer },
    { name: words.serial, value: serialNumber, isCode: true },
    {
      name: words.validity,
      value: `${instantText(notBefore, speech)} – ${instantText(notAfter, speech)}`,
    },
  ];
}

const instantOf = (text: string, speech: Speech): string => instantText(Date.parse(text), speech);

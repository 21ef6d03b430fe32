// Step 3: how the signed request reaches the supplier: a confirmed endpoint with the supplier's own number, or by hand.
import { useEffect, useState } from 'react';
import { provider as words } from '../../../../locales/panel.ts';
import { sent } from '../../../../locales/sent.ts';
import type { Draft } from '../../../core/draft/draft.ts';
import { AppError } from '../../../core/errors.ts';
import { bareNumber } from '../../../core/identifiers/bareNumber.ts';
import { WhatIsSent } from '../../consent/WhatIsSent.tsx';
import { BackButton } from '../../parts/BackButton.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { ContinueButton } from '../../parts/ContinueButton.tsx';
import type { Provider, ProviderPorts, Settings, SettingsPorts } from '../../ports.ts';
import { useTexts, type Speech } from '../../texts.tsx';
import { AddProvider } from './AddProvider.tsx';
import type { DocumentToSign } from '../signing/documentToSign.ts';

export type Handover = 'endpoint' | 'byHand';

interface ChooseProviderProps {
  readonly ports: ProviderPorts & Pick<SettingsPorts, 'trust'>;
  readonly settings: Settings;
  readonly supplier: Draft['supplier'];
  readonly handover: Handover | null;
  /** The document as it would go to an endpoint, or null by hand. */
  readonly wouldSend: (origin: string | null) => DocumentToSign | AppError;
  readonly onChoose: (handover: Handover) => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}

const providerOf = ({ providers }: Settings, supplierId = ''): Provider | undefined =>
  providers.find(({ bin }) => bin === bareNumber(supplierId));

/** The endpoint that a request of this supplier goes to; null where the person hands it over. */
export function originOf(
  settings: Settings,
  supplierId: string | undefined,
  chosen: Handover | null,
): string | null {
  const known = providerOf(settings, supplierId);
  return handoverOf(chosen, known) === 'endpoint' ? (known?.origin ?? null) : null;
}

/** Whether the way to the supplier stands: nothing need be asked. */
export const isHandoverKnown = (
  settings: Settings,
  supplierId: string | undefined,
  chosen: Handover | null,
): boolean => handoverOf(chosen, providerOf(settings, supplierId)) !== null;

/** What was chosen, as far as it still holds: a known endpoint is taken unless the person wants otherwise. */
function handoverOf(chosen: Handover | null, known: Provider | undefined): Handover | null {
  if (known === undefined) return chosen === 'byHand' ? chosen : null;
  return chosen ?? 'endpoint';
}

/** Whoever confirms the provider has answered the question of this step. The settings know it a moment later. */
function useOnwardOnceKnown(isKnown: boolean, onContinue: () => void): () => void {
  const [justAdded, setJustAdded] = useState(false);
  useEffect(() => {
    if (isKnown && justAdded) onContinue();
  }, [isKnown, justAdded, onContinue]);
  return () => setJustAdded(true);
}

const optionsOf = (
  known: Provider | undefined,
  { t }: Speech,
): readonly { readonly value: Handover; readonly label: string }[] => [
  ...(known === undefined
    ? []
    : [
        {
          value: 'endpoint' as const,
          label: t(words.endpoint, { name: known.name, origin: known.origin }),
        },
      ]),
  { value: 'byHand', label: t(words.byHand) },
];

export function ChooseProvider(props: ChooseProviderProps) {
  const { ports, settings, supplier, handover, onChoose, onBack, onContinue } = props;
  const speech = useTexts();
  const { t } = speech;
  const known = providerOf(settings, supplier.id);
  const chosen = handoverOf(handover, known);
  const goOn = useOnwardOnceKnown(known !== undefined, onContinue);
  const added = (): void => {
    onChoose('endpoint');
    goOn();
  };
  return (
    <>
      <p>{t(words.supplier, { name: supplier.name ?? '', id: supplier.id ?? '' })}</p>
      {known === undefined && (
        <AddProvider
          ports={ports}
          expectedBin={supplier.id === undefined ? undefined : bareNumber(supplier.id)}
          onAdded={added}
        />
      )}
      <Choice
        asking={{ id: 'handover', label: t(words.how) }}
        options={optionsOf(known, speech)}
        chosen={chosen ?? undefined}
        onChoose={(value) => onChoose(value === 'endpoint' ? 'endpoint' : 'byHand')}
      />
      <ContinueButton
        label={t(words.onward)}
        blockedTitle={t(words.notChosen)}
        onContinue={onContinue}
        reasons={chosen === null ? [{ target: 'handover-choice-0', text: t(words.how) }] : []}
      />
      <p className="small">{t(words.notPortal)}</p>
      <WhatWouldBeSent {...props} {...{ chosen, known }} />
      <BackButton onBack={onBack} />
    </>
  );
}

function WhatWouldBeSent({
  wouldSend,
  chosen,
  known,
}: Pick<ChooseProviderProps, 'wouldSend'> & {
  readonly chosen: Handover | null;
  readonly known: Provider | undefined;
}) {
  const { t } = useTexts();
  const planned =
    chosen === null ? null : wouldSend(chosen === 'endpoint' ? (known?.origin ?? null) : null);
  const listed = planned === null || planned instanceof AppError ? null : planned.fields;
  return (
    <>
      {/* The focus stays at the choice: whoever sees nothing is told what came up under it. */}
      <p role="status" className="unseen">
        {listed === null ? '' : t(sent.below, { title: t(sent.title) })}
      </p>
      {listed !== null && <WhatIsSent fields={listed} />}
    </>
  );
}

// A delivery's signature, judged by the lists at hand and, where those leave something open, once
// more by what the authority answers.
import type { EpochMs } from '../../core/time.ts';
import { judgingBy, type JudgedRequest, type Judgement } from './judge.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../network/refusal.ts';

/** Throws the Refusal of the first check that fails, and `unavailable` where nobody could judge for now. */
export async function judge(
  cms: Uint8Array<ArrayBuffer>,
  office: Office,
  at: EpochMs,
): Promise<JudgedRequest> {
  const { outcome } = await judgedAsking(cms, office, at);
  if ('refusal' in outcome) throw new Refusal(outcome.refusal, outcome.verdict);
  return outcome;
}

/** The authority is asked last, about a signature that has nothing else against it. */
async function judgedAsking(
  cms: Uint8Array<ArrayBuffer>,
  { crls: listsAtHand, online, trust, judging = judgingBy(trust) }: Office,
  at: EpochMs,
): Promise<Judgement> {
  const crls = await listsAtHand();
  const judged = await judging({ cms, at, crls, ocsps: [] });
  const { signer } = judged;
  if (online === undefined || signer === null || !online.isNeeded(signer.certificate, signer))
    return judged;
  const asked = await online.ask(signer.certificate);
  return judging({ cms, at, crls: [...crls, ...asked.crls], ocsps: asked.ocsps });
}

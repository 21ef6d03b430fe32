// What the rules DOC ask of the draft: which papers are told, and whether they are in force.
import type { Draft } from '../../../../draft/draft.ts';
import type { IsoDate } from '../../../../time.ts';
import { allOf, given, type Truth } from '../../../kleene.ts';
import type { CheckContext, Judgement } from '../../../rule.ts';
import { answeredYes, lastDayOf, written } from '../facts.ts';

/** Whoever agreed by SMS needs no application: the proactive path. */
export const isFiled = ({ draft: { filing } }: CheckContext): Judgement =>
  filing.channel === 'mobile'
    ? 'inapplicable'
    : given(filing.channel, (channel) => channel !== 'not_filed');

export const hasValidIdentity = ({ draft: { identity }, asOf }: CheckContext): Truth =>
  allOf(
    given(identity.type, () => true),
    given(identity.validUntil, (last) => asOf <= last),
    identity.issuedOn === undefined || identity.issuedOn <= asOf,
  );

export const hasDisabilityData = ({ draft: { disability } }: CheckContext): Truth =>
  Object.values(disability).length > 0 ? true : undefined;

export const hasPoa = ({ issuedOn, registryNumber }: Draft['poa']): Truth =>
  issuedOn === undefined ? written(registryNumber) : true;

/** The last days that are known of the documents in use; what is not known is missed by the rules of each document. */
const lastDays = ({ identity, disability, ipar, filer, poa }: Draft): readonly IsoDate[] =>
  [
    identity.validUntil,
    disability.validUntil,
    ipar.validUntil,
    filer.role === 'attorney' ? lastDayOf(poa) : undefined,
  ].filter((date) => date !== undefined);

export function noneIsExpired({ draft, asOf }: CheckContext): Judgement {
  const dates = lastDays(draft);
  return dates.length === 0 ? 'inapplicable' : dates.every((last) => asOf <= last);
}

export const ofLegalRepresentative = ({ draft: { filer } }: CheckContext): Judgement => {
  if (filer.role === undefined) return undefined;
  return filer.role === 'legal_rep' ? answeredYes(filer.guardianshipProof) : 'inapplicable';
};

export const hasConsent = ({ draft }: CheckContext): Truth => answeredYes(draft.consent.access);

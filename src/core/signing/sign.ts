// ServiceRequest → SignedRequest: the one place where a request becomes signed.
import { sha256Hex } from '../sha256.ts';
import { AppError } from '../errors.ts';
import type { RequestFields, ServiceRequest } from '../request/request.ts';
import type { SignedOrder, SignedRequest } from '../request/signedRequest.ts';
import { seal } from '../stage.ts';
import type { EpochMs } from '../time.ts';
import { keyRefusals, refusalError } from './refusals.ts';
import { carriesSignatureOver } from './selfCheck.ts';
import type { Signer } from './signer.ts';

/**
 * Signs the request's own bytes with the filer's own key. Throws the ERR_KEY_* of `keyRefusals`
 * before anything is signed, what the signer throws, and ERR_SIGNATURE_SELF_CHECK where its answer
 * is not a signature over these bytes.
 */
export async function sign(
  request: ServiceRequest,
  signer: Signer,
  at: EpochMs,
): Promise<SignedRequest> {
  const { dtbs, fields } = request;
  const [refusal] = keyRefusals(signer.certificate, {
    at,
    iin: fields.filer.person.iin,
    applicantIin: fields.applicant.person.iin,
    personal: true,
  });
  if (refusal !== undefined) throw refusalError(refusal);
  const cms = await signer.sign(dtbs, { at });
  const holds = await carriesSignatureOver(dtbs, cms, signer.certificate, at).catch(
    (cause: unknown) => {
      throw new AppError('ERR_SIGNATURE_SELF_CHECK', {}, { cause });
    },
  );
  if (!holds) throw new AppError('ERR_SIGNATURE_SELF_CHECK');
  return seal('signed', {
    requestId: fields.requestId,
    audience: fields.audience,
    about: aboutOf(fields),
    trust: fields.trust,
    expiresAt: Date.parse(fields.expiresAt),
    requestSha256: sha256Hex(dtbs),
    cmsSha256: sha256Hex(cms),
    cms,
  });
}

function aboutOf({ applicant: { person }, order }: RequestFields): SignedOrder {
  const { iin, lastName, firstName, patronymic } = person;
  return {
    applicantIin: iin,
    applicant: [lastName, firstName, patronymic ?? ''].join(' ').trimEnd(),
    supplier: order.supplier.name,
    periodFrom: order.periodFrom,
    periodTo: order.periodTo,
  };
}

// One signature, start to end: the work of the worker, without the worker.
import { asAppError } from '../../core/errors.ts';
import { reopenRequest } from '../../core/request/assemble.ts';
import type { SignedRequestData } from '../../core/request/signedRequest.ts';
import { keyFileSigner } from '../../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../core/signing/pkcs12/pfx.ts';
import { sign } from '../../core/signing/sign.ts';
import type { Signer } from '../../core/signing/signer.ts';
import { randomBytes } from '../random.ts';
import type { SigningOrder, SigningReport, SigningStep } from './protocol.ts';

/** Reports every step and then the outcome. Never rejects. */
export async function carryOut(order: SigningOrder, report: (report: SigningReport) => void): Promise<void> {
  try {
    const signed = await signOrder(order, (step) => report({ kind: 'progress', step }));
    report({ kind: 'signed', signed });
  } catch (thrown) {
    const { code, params } = asAppError(thrown);
    report({ kind: 'failed', code, params });
  }
}

async function signOrder(order: SigningOrder, begin: (step: SigningStep) => void): Promise<SignedRequestData> {
  begin('opening');
  const keyFile = await openKeyFile(new Uint8Array(order.file), order.password);
  begin('checking');
  const request = reopenRequest(order.requestDtbs);
  const signer = keyFileSigner(keyFile, randomBytes);
  return sign(request, announced(signer, begin), order.at);
}

/** The signer, saying when it begins and when it is done. */
function announced(signer: Signer, begin: (step: SigningStep) => void): Signer {
  return {
    certificate: signer.certificate,
    sign: async (dtbs, terms) => {
      begin('signing');
      const cms = await signer.sign(dtbs, terms);
      begin('verifying');
      return cms;
    },
  };
}

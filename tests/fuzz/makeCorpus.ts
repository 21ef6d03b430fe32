// Writes tests/fuzz/corpus anew: `npx tsx tests/fuzz/makeCorpus.ts`. The files are synthetic, made
// by the world's authority, and kept, so that a seed means the same inputs everywhere.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { OID } from '../../src/core/crypto/oids.ts';
import { timeStampRequest } from '../../src/core/crypto/tspExchange.ts';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import { withValidationData } from '../../src/core/signing/cadesLt.ts';
import { withSignatureTimeStamp } from '../../src/core/signing/cadesT.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import {
  attributesFor,
  certify,
  cmsOf,
  listOf,
  signerInfo,
} from '../core/verification/authority.ts';
import { PAGE } from './page.ts';
import { requestOf } from '../core/signing/request.ts';
import { sampleReceipt, sampleSigned } from '../core/submission/sample.ts';
import { createWorldCa, extension } from '../world/ca.ts';
import { gostKeyPair, rsaKeyPair } from '../world/caKeys.ts';
import { cut, indefinite, integer, octetString, oid, sequence, set } from '../world/der.ts';
import { NO_CHECK, ocspAnswer } from '../world/ocspAnswer.ts';
import { asTyped, buildPfx, pbes2, pbmac1 } from '../world/pfxBuilder.ts';
import { createTsa } from '../world/tsa.ts';
import { AT, CONTENT, FOLDER, QUESTION } from './corpus.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const place = (name: string, content: Uint8Array | object): void => {
  mkdirSync(path.dirname(path.join(FOLDER, name)), { recursive: true });
  writeFileSync(
    path.join(FOLDER, name),
    content instanceof Uint8Array ? content : JSON.stringify(content),
  );
};
const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

// An authority of one step, so that a verdict on a message costs little.
const root = certify({ name: 'root', isCa: true });
const [gostKeys, rsaKeys] = [gostKeyPair(), rsaKeyPair()];
const [gost, rsa] = [
  certify({ name: 'gost', issuer: root, keys: gostKeys }),
  certify({ name: 'rsa', issuer: root, keys: rsaKeys }),
];
place('certificate/root.cer', root.der);
place('certificate/gost.cer', gost.der);
place('certificate/rsa.cer', rsa.der);
place(
  'pem/chain.pem',
  Buffer.from(`noise\n${pem('CERTIFICATE', root.der)}${pem('CERTIFICATE', gost.der)}noise`),
);
place('crl/silent.crl', listOf(root));
place(
  'crl/revoking.crl',
  listOf(root, { revoked: [{ serial: 3 }, { serial: gost.serial }, { serial: 4 }] }),
);
const DELTA = [
  extension(OID.crlNumber, integer(2)),
  extension(OID.deltaCrlIndicator, integer(1), true),
];
place('crl/delta.crl', listOf(root, { revoked: [{ serial: gost.serial }], extensions: DELTA }));

const responder = certify({
  name: 'responder',
  issuer: root,
  keys: gostKeyPair(),
  more: [extension(OID.extendedKeyUsage, sequence(oid(OID.ocspSigning))), NO_CHECK],
});
const answer = (status: 'good' | { revokedAt: number }) =>
  ocspAnswer({
    issuer: root,
    responder: { ...responder, certificate: responder.der },
    producedAt: AT - 60_000,
    nonce: octetString(QUESTION.nonce),
    singles: [{ serial: integer(gost.serial).subarray(2), status, thisUpdate: AT - 60_000 }],
  });
place('ocsp/good.ocsp', answer('good'));
place('ocsp/revoked.ocsp', answer({ revokedAt: AT - 86_400_000 }));

const both = cmsOf(CONTENT, gost, {
  certificates: [gost.der, rsa.der],
  signers: [signerInfo(CONTENT, gost), signerInfo(CONTENT, rsa)],
});
const gostCms = cmsOf(CONTENT, gost);
place('cms/gost.cms', gostCms);
place('cms/rsa.cms', cmsOf(CONTENT, rsa, { attributes: attributesFor(CONTENT, rsa) }));
place('cms/both.cms', both);
place(
  'cms/ber.cms',
  indefinite(
    oid(OID.signedData),
    indefinite.tagged(
      0xa0,
      indefinite(
        integer(1),
        set(sequence(oid(OID.streebog512))),
        indefinite(oid(OID.data), indefinite.tagged(0xa0, cut(CONTENT))),
        indefinite.tagged(0xa0, gost.der),
        set(signerInfo(CONTENT, gost)),
      ),
    ),
  ),
);

place('cms-file/cms.pem', Buffer.from(`words\n${pem('CMS', gostCms)}`));
place(
  'cms-file/pkcs7.pem',
  Buffer.from(`${pem('CERTIFICATE', gost.der)}${pem('PKCS7', gostCms)}`.replaceAll('\n', '\r\n')),
);
place(
  'cms-file/base64.txt',
  Buffer.from(Buffer.from(gostCms).toString('base64').replaceAll(/.{64}/g, '$&\n')),
);
place(
  'cms-file/letter.p7m',
  Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime;\r\n smime-type=signed-data\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(gostCms).toString('base64')}\r\n`,
  ),
);
place('cms-file/padded.cms', Buffer.concat([gostCms, Buffer.from('\r\n\0')]));

const ca = await createWorldCa({ at: AT });
ca.certificates.forEach((der, index) => place(`trust/${index}.cer`, der));
place('list/gost.crl', ca.crl('gost'));
place('list/root.crl', listOf(root));
const tsa = await createTsa({ ca, algorithm: 'gost', now: () => AT - 30_000 });
const person = await ca.issue({ kind: 'individual', algorithm: 'gost', password: 'x' });
const signed = await keyFileSigner(await openKeyFile(person.pfx, 'x'), random).sign(CONTENT, {
  at: AT - 60_000,
});
const [signature = new Uint8Array()] = readSignedData(signed).signers.map(
  (signer) => signer.signature,
);
const stamped = withSignatureTimeStamp(signed, tsa.stamp(signature));
place('cms/world.cms', signed);
place('cms/stamped.cms', stamped);
place(
  'cms/long-term.cms',
  withValidationData(stamped, {
    certificates: [ca.issuing.gost.certificate],
    crls: [ca.crl('gost')],
  }),
);
place('token/stamp.tst', tsa.stamp(signature));
place('response/stamp.tsr', tsa.answer(timeStampRequest(QUESTION)));
place('key-file/nuc.p12', person.pfx);
place(
  'key-file/pbes2.p12',
  (await ca.issue({ kind: 'individual', algorithm: 'rsa', password: 'x', container: 'pbes2' })).pfx,
);
// Without a MAC nothing stands before what is inside.
const plain = {
  keys: [
    [gostKeys.privateKeyInfo, null],
    [rsaKeys.privateKeyInfo, null],
  ],
  certificates: [rsa.der, gost.der],
  secret: asTyped('x'),
} as const;
place('key-file/plain.p12', buildPfx({ ...plain, seal: null }));
place(
  'key-file/pbmac1.p12',
  buildPfx({
    ...plain,
    keys: [[gostKeys.privateKeyInfo, pbes2('des-ede3-cbc', { prf: 'sha224' })]],
    seal: pbmac1(),
  }),
);
place(
  'key-text/base64.txt',
  Buffer.from(Buffer.from(person.pfx).toString('base64').replaceAll(/.{64}/g, '$&\r\n')),
);
place('key-text/pfx.pem', Buffer.from(pem('PKCS12', person.pfx)));
place('private-key/gost.p8', gostKeys.privateKeyInfo);
place('private-key/rsa.p8', rsaKeys.privateKeyInfo);
place('public-key/gost.spki', gostKeys.spki);
place('public-key/rsa.spki', rsaKeys.spki);
place('name/person.der', Buffer.from(parseX509(person.certificateDer).subject.der, 'hex'));

const { dtbs } = requestOf('800505300002');
const sent = { ...sampleSigned(), requestSha256: createHash('sha256').update(dtbs).digest('hex') };
place('receipt/receipt.json', sampleReceipt(sent));
place('reply/received.json', {
  receipt: Buffer.from(signed).toString('base64'),
  statusToken: 'abcdefghijklmnopqrstuvwxyz',
});
place('reply/problem.json', {
  type: 'https://provider.komekshi.test/problems/certificate-revoked',
  title: 'Revoked',
  status: 422,
  detail: 'The certificate was revoked.',
  indication: 'INDETERMINATE',
  subIndication: 'REVOKED_NO_POE',
});
place('capabilities/capabilities.json', {
  provider: {
    name: 'ТОО «Үлгі Көмек»',
    bin: '120540000001',
    origin: 'https://provider.komekshi.test',
  },
  algorithms: ['GOST3410-2015-512', 'RSA-2048'],
  maxBytes: 1_048_576,
  certificate: Buffer.from(gost.der).toString('base64'),
  trust: 'world',
});
place('page/page.json', PAGE);

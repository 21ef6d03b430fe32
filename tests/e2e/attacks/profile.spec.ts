// A thief of the browser's profile, copied after a whole journey whose key was remembered: what lies
// in it as text, what does not lie in it at all, and what opens all the same.
import fs from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import {
  addProvider,
  openOrder,
  openPanel,
  passTheChecks,
  rememberKey,
  signAndSend,
  waitForDelivery,
} from '../../world/journey.ts';
import { PEOPLE } from '../../world/people.ts';
import { PROVIDER_ORIGIN } from '../../world/provider.ts';
import { filesWith, piecesOf } from '../../world/traces.ts';
import { startWorld } from '../../world/world.ts';

const PASSWORD = 'Өте-құпия-ұры-7431';

interface Opened {
  readonly store: string;
  readonly name: string;
  readonly text: string;
  /** Whether the browser gives the record's key out. */
  readonly key: 'exported' | 'refused';
}

/** Every sealed record, opened with the key that lies beside it. */
const openSealed = (page: Page): Promise<readonly Opened[]> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB'));
      });
    const opened: Opened[] = [];
    for (const { name: store = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(store));
      const records = await asked(
        database.transaction('entries').objectStore('entries').getAll() as IDBRequest<
          {
            id?: string;
            requestId?: string;
            revision: number;
            key: CryptoKey;
            iv: BufferSource;
            box: BufferSource;
          }[]
        >,
      );
      for (const { id, requestId, revision, key, iv, box } of records) {
        const name = requestId ?? id ?? '';
        const plain = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${name} ${revision}`) },
          key,
          box,
        );
        opened.push({
          store,
          name,
          text: new TextDecoder().decode(plain),
          key: await crypto.subtle.exportKey('raw', key).then(
            () => 'exported' as const,
            () => 'refused' as const,
          ),
        });
      }
      database.close();
    }
    return opened;
  });

/** What is signed stands in a record as base64 of its CMS. */
const signedIn = ({ text }: Opened): string =>
  Buffer.from(
    (JSON.parse(text) as { signed: { cms: { base64: string } } }).signed.cms.base64,
    'base64',
  ).toString();

test('[K1] [K2] the profile after a whole journey holds neither key nor password, and shows nothing of the person as text; run in a browser, it opens', async ({}, testInfo) => {
  const [profile, copy] = [testInfo.outputPath('profile'), testInfo.outputPath('copy')];
  const world = await startWorld();
  const { pfx } = await world.keyOf(PEOPLE.applicant, 'gost', PASSWORD);
  const { privateKey } = await openKeyFile(pfx, PASSWORD);
  if (privateKey.kind !== 'gost') throw new Error('a GOST key was issued');
  const own = await world.browser({ profile });
  const panel = await openPanel(own, await openOrder(own));
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, { pfx, password: PASSWORD });
  await waitForDelivery(panel);
  await rememberKey(panel);
  await own.close();
  fs.cpSync(profile, copy, { recursive: true });

  const scalar = Buffer.from(privateKey.d.toString(16).padStart(128, '0'), 'hex');
  const { iin, lastName, patronymic } = PEOPLE.applicant;
  const ofOurs = (secrets: readonly string[]): readonly string[] =>
    filesWith(copy, secrets).filter((file) => file.includes(own.id));
  expect(
    filesWith(copy, [
      PASSWORD,
      privateKey.d.toString(),
      ...[pfx.subarray(64, -16), scalar, Buffer.from(scalar).reverse()].flatMap((bytes) =>
        piecesOf(bytes),
      ),
    ]),
  ).toEqual([]);
  expect(ofOurs([iin, lastName, patronymic])).toEqual([]);

  // The keys of the records lie beside them: whoever runs a browser over the copy opens them. The
  // person's own key is not among them, but its wrapped file is.
  const thief = await world.browser({ profile: copy });
  const page = await thief.context.newPage();
  await page.goto(thief.page('options.html'));
  const stolen = await openSealed(page);
  const requests = stolen.filter(({ store }) => store === 'komekshi-outbox');
  expect(requests.map((each) => [signedIn(each).includes(iin), each.key])).toEqual([
    [true, 'refused'],
  ]);
  for (const secret of [
    PASSWORD,
    Buffer.from(pfx.subarray(200, 260)).toString('base64'),
    scalar.toString('hex'),
  ])
    expect(stolen.some(({ text }) => text.includes(secret))).toBe(false);

  // Of the key the thief has the file that was remembered, which is as strong as its password, and
  // lies nowhere but in its sealed record.
  const keys = stolen.filter(({ store }) => store === 'komekshi-keys');
  expect(keys.map(({ key, text }) => [key, Object.keys(JSON.parse(text) as object)])).toEqual([
    ['refused', ['sha256', 'notBefore', 'notAfter', 'name', 'iin', 'organization', 'id', 'file']],
  ]);
  const { file } = JSON.parse(keys[0]?.text ?? '') as { readonly file: string };
  const wrapped = new Uint8Array(Buffer.from(file, 'base64'));
  expect(filesWith(copy, piecesOf(wrapped.subarray(120)))).toEqual([]);
  expect(piecesOf(scalar).some((piece) => Buffer.from(wrapped).includes(Buffer.from(piece)))).toBe(
    false,
  );
  await expect(openKeyFile(wrapped, 'Qwerty12')).rejects.toMatchObject({
    code: 'ERR_KEY_WRONG_PASSWORD',
  });
  expect((await openKeyFile(wrapped, PASSWORD)).privateKey).toEqual(privateKey);
  await thief.close();
  await world.close();
  // A control: the search finds what is known to be there.
  expect(ofOurs([PROVIDER_ORIGIN]).some((file) => file.includes('Local Extension Settings'))).toBe(
    true,
  );
  expect(ofOurs(requests.map(({ name }) => name)).some((file) => file.includes('IndexedDB'))).toBe(
    true,
  );
});

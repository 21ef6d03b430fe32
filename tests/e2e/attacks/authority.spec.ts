// Somebody between the person and the authority, whose services speak plain http: answers of
// yesterday, of others, of nobody. Nothing is believed before its signature is checked, so what
// remains to them is to be silent, and to learn which certificate is asked about.
import { expect, test } from '../fixtures.ts';
import { errors } from '../../../locales/errors.ts';
import { outbox } from '../../../locales/outbox.ts';
import { sign, stamp } from '../../../locales/signing.ts';
import {
  addProvider,
  atStep,
  chooseKey,
  openOrder,
  openPanel,
  openSignature,
  passTheChecks,
  signAndSend,
} from '../../world/journey.ts';
import { PEOPLE } from '../../world/people.ts';
import { startWorld } from '../../world/world.ts';

test('[V1] [N1] makes no revoked key good and no stamp true, and is told no name', async () => {
  const world = await startWorld();
  const { ocsp, crl, tsa } = world.services;
  const extension = await world.browser();
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel);

  // A good answer from before the revocation, replayed to a question of now. The revocation lists
  // arrive.
  const revoked = await world.keyOf();
  world.services.revoke(revoked.serialNumber, { in: ['crl', 'delta'] });
  ocsp.behave('other-nonce');
  await chooseKey(panel, revoked);
  await panel.getByRole('button', { name: sign.button.ru }).click();
  await expect(panel.locator('#key-file-error')).toContainText(errors.ERR_KEY_REVOKED.what.ru);
  await atStep(panel, 'sign');

  // No true answer arrives any more: a stranger's good answer, a stranger's stamp, a page in place
  // of a list.
  ocsp.behave('foreign-responder');
  crl.behave('garbage');
  tsa.behave('broken signature');
  await signAndSend(panel, await world.keyOf(PEOPLE.applicant, 'rsa'));
  await expect(panel.getByRole('alert')).toContainText(stamp.distrusted.ru);
  await openSignature(panel);
  await expect(panel.getByText(outbox.keyUnknown.ru)).toBeVisible();
  await expect(panel.getByText(outbox.keyGood.ru)).toHaveCount(0);
  expect(world.provider.posts, 'nothing leaves before the person decides').toBe(0);

  const { iin, lastName, firstName } = PEOPLE.applicant;
  const told = [...ocsp.requests, ...crl.requests, ...tsa.requests].map(
    ({ path, body }) =>
      `${decodeURIComponent(path)} ${Buffer.from(body).toString()} ${Buffer.from(body).toString('latin1')}`,
  );
  for (const name of [iin, lastName, firstName, lastName.toUpperCase(), firstName.toUpperCase()])
    expect(told.filter((text) => text.includes(name))).toEqual([]);
  for (const { body } of [...ocsp.requests, ...tsa.requests])
    expect(body.length, 'a serial number or a digest, a nonce, and little else').toBeLessThan(300);
  for (const { path, body } of crl.requests)
    expect([path.split('?'), body.length]).toEqual([[expect.stringMatching(/^\/[\w]+\.crl$/)], 0]);
  await extension.close();
  await world.close();
});

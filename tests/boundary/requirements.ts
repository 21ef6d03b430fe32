// The security requirements, once and numbered. A test holds one by its id in brackets in the
// title; docs/SECURITY.md lists both.

export const REQUIREMENTS = {
  K1: 'Key bytes live in the signing worker alone and end with it; the password goes from the panel’s input to that worker and nowhere else.',
  K2: 'Neither is ever in a message to the background, in storage, in a log or in an error.',
  K3: 'A key that the browser’s cryptography holds cannot be taken out of it.',
  K4: 'Nothing is signed without the person’s own act on a screen that shows the very bytes to be signed.',
  K5: 'What is kept of a person is sealed on the disk under a key that WebCrypto does not hand out, and is erased when asked and when its time is over.',
  M1: 'Every message stands in one table, is parsed strictly, and is refused unless the table allows it.',
  M2: 'A sender is known by id and origin: a page by a listed host in the top frame of a tab, a page of the extension by its own address.',
  M3: 'Where a message comes from is said by the browser, never by the message.',
  M4: 'No web page and no other extension can reach in: nothing is externally connectable or web-accessible, and no script runs in the page’s own world.',
  M5: 'The extension’s pages run their own files alone, make no markup from text, and cannot be framed.',
  M6: 'A page’s messages, however many, cause one piece of work at a time, and the latest wins.',
  P1: 'What a page says is text of bounded size and never becomes markup.',
  P2: 'The extension does a page no harm: no globals, no errors, no node changed.',
  P3: 'No page is read before the person has agreed, nor after it was taken back.',
  P4: 'A page cannot start, steer, see or fake a signature.',
  N1: 'The extension talks to the hosts of its list and to providers that the person has added, and to nobody else.',
  N2: 'No cookie is sent and no redirect followed; every exchange is bounded in time and size.',
  N3: 'An address inside a certificate is asked only where the certificate leads to an anchor and the host is allowed; a status token goes to one origin.',
  V1: 'Nothing that a certificate, a revocation answer, a time stamp or a receipt says is believed before its signature holds and leads to an anchor.',
  V2: 'Every reader of foreign bytes is bounded in depth and length, and refuses by name.',
  V3: 'A document’s bytes are read in a worker that ends with the reading; what they say is a proposal until the person confirms it.',
  V4: 'What a message encloses proves nothing about the present: whether a certificate is revoked today is told by evidence that the verifier fetched or its operator gave, and that is young enough.',
  O1: 'A request is stored before it is sent, and leaves only by a receipt that holds, by a refusal, or by the person’s act.',
  O2: 'A request that is sent twice is received once.',
  L1: 'A rule outside its period answers «cannot tell», never «passed».',
  L2: 'Every finding names act, article, edition and address; every pack names who has read it and when.',
  E1: 'The endpoint gives a receipt only for a signature that holds, by a key known not to be revoked, only while its own key is valid and known not to be revoked, and only once the request is committed.',
  E2: 'A sender is bounded at the endpoint, and neither log nor metric says anything that a sender chose.',
  S1: 'What is shipped is what stands in the repository: exact pins, a list of what is inside, the same bytes from the same sources.',
  S2: 'A build reads no variable but those that are listed one by one.',
  S3: 'A released package trusts the national anchors and no others.',
} as const satisfies Readonly<Record<string, string>>;

export type RequirementId = keyof typeof REQUIREMENTS;

// The security requirements, once and numbered. A test holds one by its id in brackets in the
// title; docs/SECURITY.md lists both.

export const REQUIREMENTS = {
  K1: 'Key bytes live in the signing worker alone and end with it. The password goes from the panel’s input to that worker and nowhere else.',
  K2: 'Neither is ever in a message to the background, in storage, in a log or in an error.',
  K3: 'A key that the browser’s cryptography holds cannot be exported from it.',
  K4: 'Nothing is signed without the person’s own act on a screen that shows the very bytes to be signed.',
  K5: 'What is kept of a person is encrypted on the disk under a key that WebCrypto does not export. It is erased on request and when its time is over.',
  M1: 'Every message stands in one table, is parsed strictly, and is refused unless the table allows it.',
  M2: 'A sender is known by id and origin: a page by a listed host in the top frame of a tab, a page of the extension by its own address.',
  M3: 'The browser says where a message comes from, never the message.',
  M4: 'No web page and no other extension can reach in. Nothing is externally connectable or web-accessible, and no script runs in the page’s own world.',
  M5: 'The extension’s pages run their own files alone, make no markup from text, and cannot be framed.',
  M6: 'A page’s messages, however many, cause one piece of work at a time. The latest wins.',
  P1: 'What a page says is text of bounded size and never becomes markup.',
  P2: 'The extension does a page no harm: no globals, no errors, no node changed.',
  P3: 'No page is read before the person consents, nor after consent is withdrawn.',
  P4: 'A page cannot start, steer, see or fake a signature.',
  N1: 'The extension talks to the hosts on its list and to providers that the person has added, and to nobody else.',
  N2: 'No cookie is sent and no redirect followed. Every exchange is bounded in time and size.',
  N3: 'An address inside a certificate is asked only if the certificate leads to an anchor and the host is allowed. A status token goes to one origin.',
  V1: 'A certificate, a revocation answer, a time stamp or a receipt is believed only once its signature is valid and leads to an anchor.',
  V2: 'Every reader of foreign bytes is bounded in depth and length, and refuses with a named error.',
  V3: 'A document’s bytes are read in a worker that ends with the reading. What they say is a proposal until the person confirms it.',
  V4: 'What a message encloses proves nothing about the present. Whether a certificate is revoked today is told by fresh evidence that the verifier fetched or its operator supplied.',
  O1: 'A request is stored before it is sent. It leaves the store only by a valid receipt, by a refusal, or by the person’s act.',
  O2: 'A request that is sent twice is received once.',
  L1: 'A rule outside its period answers «cannot tell», never «passed».',
  L2: 'Every finding names act, article, edition and address. Every pack names who has read it and when.',
  E1: 'The endpoint gives a receipt only for a valid signature by a key known not to be revoked, only while its own key is valid and known not to be revoked, and only once the request is committed.',
  E2: 'A sender is bounded at the endpoint, and neither log nor metric says anything that a sender chose.',
  S1: 'What is shipped is what is in the repository: exact pins, a list of what is inside, the same bytes from the same sources.',
  S2: 'A build reads no variable but those on the list.',
  S3: 'A released package trusts the national anchors and no others.',
} as const satisfies Readonly<Record<string, string>>;

export type RequirementId = keyof typeof REQUIREMENTS;

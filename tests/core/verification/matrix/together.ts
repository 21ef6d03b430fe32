// Faults of the matrix that share one verdict, and why they may: whoever judges cannot tell them
// apart, or they are one fault in two places.
export const TOGETHER: readonly { readonly because: string; readonly faults: readonly string[] }[] =
  [
    {
      because: 'both are bytes after the message',
      faults: ['an octet after the message', 'a second message after it'],
    },
    {
      because: 'a signed attribute comes twice',
      faults: ['two messageDigests', 'two signing times'],
    },
    {
      because: 'content and attribute do not agree: nobody can tell which of them was changed',
      faults: [
        'other content carried',
        'another digest in the attribute',
        'other content given for a detached signature',
      ],
    },
    {
      because: 'content type and attribute do not agree: nobody can tell which of them was changed',
      faults: ['another content type in the attribute', 'another content type of the content'],
    },
    {
      because: 'reference and certificate do not agree: nobody can tell which of them was changed',
      faults: [
        'a reference to another certificate',
        'another certificate of the same name, number and key in its place',
      ],
    },
    {
      because: 'the mathematics does not hold, and does not say why',
      faults: [
        'a bit of the signature',
        'signed with another key',
        'other attributes signed than sent',
        'r and s swapped',
        'q − s in place of s',
        'r of zero',
        's and q together',
        'an octet too many',
        'a scheme of another kind of key',
        'a bit of the RSA signature',
        'signed with a key of another kind',
      ],
    },
    {
      because: "the signer's certificate is not there, whatever else is",
      faults: ['no certificate of the signer', 'a certificate of another beside'],
    },
    {
      because: 'a certificate is not signed by the key of whom it names as issuer',
      faults: [
        'a certificate whose signature is broken',
        "a certificate by another key in the authority's name",
        "an authority by another key in the anchor's name",
      ],
    },
    {
      because: 'an issuer that is not at hand may exist or not',
      faults: ['a certificate of an authority that nobody knows', 'its authority missing'],
    },
    {
      because: 'one fault in two places of the path',
      faults: ['an unknown critical extension', 'an unknown critical extension of the authority'],
    },
    {
      because: 'one fault in two places of the path',
      faults: ['a certificate of version 1', 'an authority of version 1'],
    },
    {
      because: 'each says of itself that it certifies others',
      faults: ['an authority as signer', 'a key of an authority', 'a key that signs lists too'],
    },
    {
      because: 'an expired certificate, in two families',
      faults: ['an expired certificate', "no stamp of an expired certificate's time"],
    },
    {
      because:
        'a list has it: no answer can make up for that, and one on hold may not be relied upon either',
      faults: [
        'revoked by a list',
        'on hold',
        'a hold that is not lifted',
        'a lifting of what was no hold',
        'a list that revokes beside an answer that does not',
        'a list inside that revokes',
        'a key lost before the stamp, revoked after it',
      ],
    },
    {
      because: 'an answer revokes it, whatever lists do not say',
      faults: ['revoked by an answer', 'an answer that revokes beside a list that does not'],
    },
    {
      because: 'a refusal says nothing, as if nothing were there',
      faults: ['nothing at hand', 'a responder that refuses'],
    },
    {
      because: 'what is at hand is about other certificates',
      faults: [
        'a list of another authority',
        'no list about its authority',
        'an answer about another number',
        "an answer about another authority's certificate",
      ],
    },
    {
      because: 'what is known is too old, whoever said it',
      faults: [
        'a list past its time',
        'a list without an end',
        'changes past their time too',
        'an answer of two days ago',
        'a responder that a list revokes',
        'a list older than lists may be',
        'changes older than lists may be',
        'an answer of eight days ago that names a next update',
        'a list inside from before the stamp',
      ],
    },
    {
      because: 'only the sender tells of revocation',
      faults: [
        'a list inside the message alone',
        'a list and its changes inside the message alone',
        'an answer inside the message alone',
        'a list and an answer inside the message alone',
        'no stamp over evidence inside',
      ],
    },
    {
      because: 'a responder does not know it, and nothing newer does',
      faults: [
        'an answer that does not know it',
        'an answer that does not know it beside an older list',
        'two answers of which one does not know it',
      ],
    },
    {
      because: 'evidence of the future',
      faults: ['a list of the future', 'an answer of the future'],
    },
    {
      because: 'the evidence is not signed by the key of whom it names',
      faults: [
        'a list by another key',
        'a list whose signature is broken',
        'an answer whose signature is broken',
        'a list inside by another key',
      ],
    },
    {
      because: 'a list of a part vouches for nobody',
      faults: [
        'the changes without their list',
        'a list of authorities only',
        'a list of attribute certificates only',
      ],
    },
    {
      because: 'evidence with a critical extension that nobody knows',
      faults: [
        'a list with an unknown critical extension',
        'an answer with an unknown critical extension',
        'an entry with an unknown critical extension',
        'an entry about another with an unknown critical extension',
        'an entry with an unknown critical extension, and a silent list',
        'an entry in a list with an unknown critical extension, and a silent list',
        'an answer that revokes, with an unknown critical extension',
        'an answer that revokes and is not understood beside a list',
        'an entry that is not understood beside an answer',
      ],
    },
    {
      because: 'whoever speaks may not',
      faults: [
        'an authority that may not sign lists',
        'a responder of another authority',
        'a responder that is not for answers',
        'a responder that had expired',
        'a responder without nocheck and without a list',
      ],
    },
    {
      because: 'the answer does not echo the question',
      faults: ['an answer to another question', 'an answer without the nonce'],
    },
    {
      because: 'imprint and signature do not agree: nobody can tell which of them was changed',
      faults: ['a stamp on another signature', 'a stamp with a bit of its imprint changed'],
    },
    {
      because: 'a key that was lost may write any time',
      faults: ['a stamp by a revoked authority', 'a stamp by an authority revoked since'],
    },
  ];

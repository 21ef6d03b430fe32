// ESLint rule: who may import whom. The table is the architecture; src/core/README.md says why.
import path from 'node:path';

const core = (...names) => names.map((name) => `src/core/${name}`);
const FOUNDATION = core(
  'bytes.ts',
  'errors.ts',
  'lang.ts',
  'sha256.ts',
  'stage.ts',
  'time.ts',
  'trustName.ts',
);

/** The authority's services over HTTP, which work under node as they do in the background. */
const AUTHORITY = ['src/edge/net/authority.ts', 'src/edge/net/authorityCache.ts'];

/** What whoever answers the screens and the pages of the portal stands on. */
const EXTENSION = [
  'src/core',
  'src/edge',
  'locales/consentVersion.ts',
  'src/extension/askAuthority.ts',
  'src/extension/inTurns.ts',
  'src/extension/loadTrust.ts',
  'src/extension/stamping.ts',
  'src/ui/consent/holds.ts',
  'src/ui/ports.ts',
];

/** First match wins: a file under `from` may import its own folder and what `may` lists, and nothing else of ours. */
const MATRIX = [
  { from: 'src/core/flow.ts', may: ['src/core'] },
  { from: 'src/core/identifiers', may: FOUNDATION },
  { from: 'src/core/draft', may: [...FOUNDATION, ...core('identifiers')] },
  { from: 'src/core/documents', may: [...FOUNDATION, ...core('identifiers', 'draft')] },
  {
    from: 'src/core/rules/packs',
    may: [...FOUNDATION, ...core('identifiers', 'draft', 'rules', 'request/request.ts')],
  },
  {
    from: 'src/core/rules',
    not: ['src/core/rules/packs'],
    may: [...FOUNDATION, ...core('identifiers', 'draft', 'request/request.ts')],
  },
  { from: 'src/core/request', may: [...FOUNDATION, ...core('identifiers', 'draft', 'rules')] },
  { from: 'src/core/crypto', may: FOUNDATION, packages: ['pkijs', 'asn1js'] },
  { from: 'src/core/constraints', may: [...FOUNDATION, ...core('crypto')] },
  {
    from: 'src/core/signing',
    may: [...FOUNDATION, ...core('constraints', 'crypto', 'request', 'rules/rule.ts')],
    packages: ['pkijs', 'asn1js'],
  },
  {
    from: 'src/core/verification',
    may: [...FOUNDATION, ...core('constraints', 'crypto', 'request', 'rules/rule.ts')],
    packages: ['pkijs', 'asn1js'],
  },
  {
    from: 'src/core/augmentation',
    may: [...FOUNDATION, ...core('crypto', 'request/signedRequest.ts', 'signing', 'verification')],
  },
  {
    from: 'src/core/receipt',
    may: [
      ...FOUNDATION,
      ...core('constraints', 'crypto', 'request/signedRequest.ts', 'submission', 'verification'),
    ],
  },
  {
    from: 'src/core/card',
    may: [
      ...FOUNDATION,
      ...core(
        'constraints',
        'crypto',
        'receipt',
        'request',
        'rules/rule.ts',
        'submission',
        'verification',
      ),
    ],
  },
  {
    from: 'src/core/providerCard',
    may: [...FOUNDATION, ...core('crypto', 'receipt', 'submission', 'verification')],
  },
  {
    from: 'src/core/submission',
    may: [
      ...FOUNDATION,
      ...core(
        'request/signedRequest.ts',
        'request/requestId.ts',
        'draft/plainText.ts',
        'rules/earlierOrder.ts',
      ),
    ],
  },
  { from: 'src/core', may: [] },
  {
    from: 'src/edge/documents',
    may: ['src/core', 'src/edge/fileBytes.ts'],
    packages: ['pdfjs-dist'],
  },
  {
    from: 'src/edge',
    ownFolder: true,
    may: [
      'src/core',
      'src/edge/messaging',
      'src/edge/net/hosts.ts',
      'src/edge/clock.ts',
      'src/edge/fileBytes.ts',
      'src/edge/random.ts',
    ],
  },
  {
    from: 'src/ui',
    not: core(
      'signing',
      'verification',
      'augmentation',
      'card',
      'constraints',
      'providerCard',
      'receipt',
    ),
    may: ['src/core', 'src/edge', 'locales'],
  },
  {
    from: 'src/provider',
    may: [
      'src/core',
      'locales',
      'src/ui/card',
      'src/ui/texts.tsx',
      'src/ui/facts/spoken.ts',
      ...AUTHORITY,
    ],
  },
  {
    from: 'src/cli',
    may: ['src/core', 'locales', 'src/edge/documents', 'src/ui/card', ...AUTHORITY],
  },
  {
    from: 'src/extension/background',
    may: [
      ...EXTENSION,
      'locales/badge.ts',
      'locales/format.ts',
      'src/ui/overlay/style.ts',
      'src/ui/overlay/view.ts',
    ],
  },
  { from: 'src/extension/settings', may: EXTENSION },
  {
    from: 'src/extension/panel',
    may: [
      ...EXTENSION,
      'src/extension/settings/settingsPorts.ts',
      'src/extension/settings/rememberedPorts.ts',
    ],
  },
  {
    from: 'src/extension/card',
    may: [...EXTENSION, 'src/extension/settings/settingsPorts.ts', 'src/ui/card/CardPage.tsx'],
  },
  {
    from: 'src/extension',
    not: ['background', 'card', 'panel', 'settings'].map((part) => `src/extension/${part}`),
    may: EXTENSION,
  },
  {
    from: 'entrypoints',
    ownFolder: true,
    may: ['src/core', 'src/edge', 'src/extension', 'src/ui', 'locales'],
  },
  { from: 'locales', may: ['src/core'] },
];
const GUARDED_PACKAGES = ['pkijs', 'asn1js', 'pdfjs-dist'];
/** What no part of the extension imports. */
const OUTSIDE = ['src/provider', 'src/cli'];
/**
 * Which stages a file may make. What is kept and read back, and what a time stamp was put beside,
 * is made anew by one file each.
 */
const SEALERS = {
  'src/core/rules/engine.ts': ['checked'],
  'src/core/rules/clear.ts': ['cleared'],
  'src/core/request/assemble.ts': ['request'],
  'src/core/signing/sign.ts': ['signed'],
  'src/core/augmentation/augmentedRequest.ts': ['signed'],
  'src/core/receipt/judgeReceipt.ts': ['receipt'],
  'src/core/submission/keptEntry.ts': ['signed', 'receipt'],
};

/** Types that nothing in the sources is cast to. */
const STAGES = [
  'CheckedDraft',
  'ClearedDraft',
  'ServiceRequest',
  'SignedRequest',
  'VerifiedReceipt',
];

const inside = (file, place) => file === place || file.startsWith(`${place}/`);

function verdict(file, row, specifier, isType) {
  if (!specifier.startsWith('.')) {
    if (specifier === 'zod' && !OUTSIDE.includes(row.from))
      return 'what the extension loads reads shapes with zod/mini';
    const name = specifier.split('/')[0];
    return GUARDED_PACKAGES.includes(name) && row.packages?.includes(name) !== true && !isType
      ? `${name} stays behind ${name === 'pdfjs-dist' ? 'edge/documents' : 'core/crypto'}`
      : null;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  if (target === 'src/core/stage.ts' && !isType && !(file in SEALERS))
    return 'only the maker of a stage seals it';
  const home = row.ownFolder ? path.posix.dirname(file) : row.from;
  if (
    inside(target, home) &&
    !row.not?.some((place) => inside(target, place) && !inside(file, place))
  )
    return null;
  if (row.not?.some((place) => inside(target, place)) && !isType)
    return `${row.from} does not import ${target}`;
  return row.may.some((place) => inside(target, place))
    ? null
    : `${row.from} does not import ${target}`;
}

export const importMatrix = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { refused: '{{why}} (import matrix, src/core/README.md)' },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    if (file === 'src/core/stage.ts') return {};
    const row = MATRIX.find(({ from }) => inside(file, from));
    if (row === undefined) return {};
    const check = (node) => {
      if (!node.source) return;
      const isType = node.importKind === 'type' || node.exportKind === 'type';
      const why = verdict(file, row, String(node.source.value), isType);
      if (why !== null) context.report({ node, messageId: 'refused', data: { why } });
    };
    /** The name under which it is imported does not matter: in these files `seal` is what it is called. */
    const checkSeal = (node) => {
      const [stage] = node.arguments;
      if (node.callee.name !== 'seal' || !(file in SEALERS) || SEALERS[file].includes(stage?.value))
        return;
      context.report({
        node,
        messageId: 'refused',
        data: { why: `${file} does not make this stage` },
      });
    };
    const checkCast = ({ typeAnnotation: { typeName, typeArguments } }) => {
      // `Stage` without parameters is a stage of the provider's work, another word of the field.
      if (
        STAGES.includes(typeName?.name) ||
        (typeName?.name === 'Stage' && typeArguments !== undefined)
      )
        context.report({
          node: typeName,
          messageId: 'refused',
          data: { why: 'a stage is made, not claimed' },
        });
    };
    return {
      CallExpression: checkSeal,
      TSAsExpression: checkCast,
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

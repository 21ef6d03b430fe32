// Strict types, the import matrix of src/core/README.md, and the few names that belong to one place alone.
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { importMatrix } from './scripts/lint/importMatrix.js';

const noImpurity = [
  { object: 'Date', property: 'now', message: 'The clock is passed in.' },
  { object: 'Math', property: 'random', message: 'Randomness is passed in.' },
];

export default tseslint.config(
  {
    ignores: [
      'src/core/crypto/gost/assembly',
      '.wxt',
      'src/core/globals.d.ts',
      '.output',
      'node_modules',
      'coverage',
      'dist',
      'test-results',
      'playwright-report',
      'demo-output',
      'docs/clients',
    ],
  },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { komekshi: { rules: { 'import-matrix': importMatrix } } },
    rules: {
      'komekshi/import-matrix': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 45 }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...noImpurity],
      'no-restricted-globals': [
        'error',
        'fetch',
        'indexedDB',
        'localStorage',
        'setTimeout',
        'setInterval',
        'navigator',
        'XMLHttpRequest',
        'WebSocket',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is passed in.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    ignores: ['src/edge/messaging/**', 'src/core/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.property.name='runtime'][property.name=/^(sendMessage|onMessage|connect|onConnect)$/]",
          message: 'Messages go through src/edge/messaging.',
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['tests/**', 'scripts/**', 'src/cli/**', 'src/provider/**', 'docs/examples/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
);

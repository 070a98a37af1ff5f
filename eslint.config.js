import tseslint from 'typescript-eslint';

const PURE = [
  'src/kernel/**',
  'src/documents/blocks.ts',
  'src/regime/*/rules.ts',
  'src/regime/*/rules/**',
  'src/regime/*/contract.ts',
  'src/regime/*/words*.ts',
];

/** What the compiler cannot say: promises are awaited, nothing is `any`, and a rule never asks the time or throws dice. */
export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', 'bite', 'data'] },
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', 'vitest.config.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: ['tsconfig.server.json', 'tsconfig.web.json'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error', // what is not awaited fails where nobody sees it
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: PURE,
    ignores: ['src/kernel/day.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'A rule is told the day; it never asks. Use kernel/day.' },
        { name: 'performance', message: 'A rule has no clock.' },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'A rule throws no dice.' }],
    },
  },
);

import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Time and chance arrive from outside, or nothing can be tested at another time. */
const NO_TIME = [
  { object: 'Date', property: 'now', message: 'Time comes from Clock (src) or with the event (libs).' },
  { object: 'Math', property: 'random', message: 'Chance makes runs differ; use newId() or crypto in src/platform.' },
];
const NO_BARE_DATE = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Time comes from Clock (src) or with the event (libs).',
};
const NO_DATE_CALL = {
  selector: "CallExpression[callee.name='Date']",
  message: 'Time comes from Clock (src) or with the event (libs).',
};
const NO_ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Settings are read once and validated, in src/platform/config.ts.',
};

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', '.data/', '.tmp/', 'coverage/', 'test-results/', 'libs/web/src/api/schema.ts'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['playwright.config.ts', 'libs/web/vite.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Async methods of an interface need not wait for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'libs/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', ...NO_TIME, NO_ENVIRONMENT],
      'no-restricted-syntax': ['error', NO_BARE_DATE, NO_DATE_CALL],
    },
  },
  {
    // The clock is made here; log lines and measurements need the machine's.
    files: ['src/platform/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-properties': ['error', NO_ENVIRONMENT] },
  },
  { files: ['src/platform/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // Screens show the present; what they decide by comes from the server.
    files: ['libs/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': 'off',
      'no-restricted-properties': ['error', NO_TIME[1], NO_ENVIRONMENT],
    },
  },
  { files: ['libs/web/vite.config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/platform/database/migrations/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.ts', 'playwright.config.ts', '**/*.spec.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      // Bodies of answers are `any` in supertest; tests compare them whole.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  prettier,
);

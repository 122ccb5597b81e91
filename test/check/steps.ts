import { ourScript, programOf } from './programs';

/** One thing the check looks at: Node's arguments, one run after the other, all of which must end well. */
export interface Step {
  readonly name: string;
  readonly runs: readonly (readonly string[])[];
  /** Where the step's Vitest leaves its counts. */
  readonly results?: string;
}

const tsc = programOf('typescript', 'tsc');

function vitest(name: string, projects: readonly string[]): Step {
  const results = `.cache/${name}.json`;
  return {
    name,
    results,
    runs: [
      [
        programOf('vitest'),
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ],
    ],
  };
}

/** All steps of `npm run check`, the long ones first so that two at a time end together. */
export const STEPS: readonly Step[] = [
  vitest('tests', ['core', 'store', 'ui']),
  vitest('planted-faults', ['faults']),
  {
    name: 'lint',
    runs: [[programOf('eslint'), '.', '--max-warnings', '0']],
  },
  {
    // Modules and markup alike.
    name: 'types',
    runs: [
      [
        programOf('svelte-check'),
        '--tsconfig',
        'tsconfig.json',
        '--output',
        'human',
        '--fail-on-warnings',
      ],
    ],
  },
  {
    name: 'bundle',
    runs: [
      [programOf('vite'), 'build', '--logLevel', 'warn'],
      ourScript('test/check/bundle.ts'),
      ourScript('test/check/browser-floor.ts'),
    ],
  },
  { name: 'core-types', runs: [[tsc, '-p', 'src/tsconfig.core.json']] },
  { name: 'dead-code', runs: [[programOf('knip'), '--no-progress']] },
  {
    name: 'layers',
    runs: [
      [
        programOf('dependency-cruiser', 'depcruise'),
        '--config',
        'test/check/layers.cjs',
        'src',
        'test',
      ],
    ],
  },
  { name: 'messages', runs: [ourScript('test/check/messages.ts')] },
  {
    name: 'format',
    runs: [[programOf('prettier'), '--check', '--log-level', 'warn', '.']],
  },
];

import { existsSync } from 'node:fs';
import { ENGINES } from './matching/engines';
import { readSets, seededSample } from './matching/eval-set';
import { scoresOf, type Scores } from './matching/scores';

const FUSE_QUERIES = 60;
const SEED = 7;

function line(set: string, engine: string, scores: Scores, build: number): string {
  const { queries, recallAt1, hitAt5, hitAt10, reciprocalRank, p50, p95 } = scores;
  const shares = [recallAt1, hitAt5, hitAt10, reciprocalRank].map((each) => each.toFixed(3));
  const times = [p50, p95].map((each) => each.toFixed(2));
  return `| ${[set, engine, queries, ...shares, ...times, build.toFixed(0)].join(' | ')} |`;
}

/**
 * Scores every set in a folder for ours, MiniSearch given our tokeniser, and Fuse (threshold .4, ignoreLocation; text only, on a seeded
 * sample), prints a table, and sets the exit code to 1 where a bar is missed: mean hit@10 at least 1.8 × Fuse, each set above Fuse and
 * not below MiniSearch.
 */
export function run([folder]: readonly string[]): void {
  if (folder === undefined || !existsSync(folder)) {
    console.error(
      'npm run bench -- matching DIR   DIR: a set (queries.jsonl, targets.jsonl) or a folder of sets',
    );
    process.exitCode = 2;
    return;
  }
  console.log(
    '| set | engine | queries | R@1 | hit@5 | hit@10 | MRR@10 | p50 ms | p95 ms | build ms |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  const hits = readSets(folder).map((set) => {
    const hit: Record<string, number> = {};
    for (const { name, build } of ENGINES) {
      const start = performance.now();
      const ask = build(set.targets);
      const built = performance.now() - start;
      const queries =
        name === 'fuse.js' ? seededSample(set.queries, FUSE_QUERIES, SEED) : set.queries;
      const scores = scoresOf(ask, queries, set);
      hit[name] = scores.hitAt10;
      console.log(line(set.name, name, scores, built));
    }
    return { set: set.name, hit };
  });
  const mean = (engine: string): number =>
    hits.reduce((all, { hit }) => all + (hit[engine] ?? 0), 0) / Math.max(1, hits.length);
  const [ours, mini, fuse] = [mean('ours'), mean('minisearch'), mean('fuse.js')];
  const missed = hits
    .filter(({ hit }) => {
      const own = hit['ours'] ?? 0;
      return own <= (hit['fuse.js'] ?? 0) || own < (hit['minisearch'] ?? 0);
    })
    .map(({ set }) => set);
  console.log(
    `\nmean hit@10: ours ${ours.toFixed(3)}, minisearch ${mini.toFixed(3)}, fuse.js ${fuse.toFixed(3)}; ours = ${(ours / fuse).toFixed(2)} × fuse.js`,
  );
  if (missed.length > 0) console.log(`not above Fuse or below MiniSearch: ${missed.join(', ')}`);
  if (missed.length > 0 || hits.length === 0 || ours < 1.8 * fuse) process.exitCode = 1;
}

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { firstLoadOf, strangersIn, type Script } from './first-load';

const BUDGET_KB = 150;

const scripts = JSON.parse(readFileSync('.cache/scripts.json', 'utf8')) as readonly Script[];
const first = firstLoadOf(scripts);
const sizes = first.map(({ file }) => ({
  file,
  kb: gzipSync(readFileSync(`dist/${file}`)).length / 1024,
}));
const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
const strangers = strangersIn(first);

for (const { file, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} KB  ${file}`);
console.log(`${total.toFixed(1).padStart(7)} KB  first load, gzip; budget ${BUDGET_KB} KB`);
for (const { file, source } of strangers)
  console.error(`${file} holds ${source}, which should come only with its first use`);
if (total > BUDGET_KB) console.error(`over budget by ${(total - BUDGET_KB).toFixed(1)} KB`);
if (first.length === 0) console.error('no entry script was found');
process.exitCode = total > BUDGET_KB || strangers.length > 0 || first.length === 0 ? 1 : 0;

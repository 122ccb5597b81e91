import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogueFaults, hardCodedText, keysOf, problemCodesIn } from './catalogues';

const SOURCE = 'src/i18n/zh-CN';
const TRANSLATION = 'src/i18n/en';
/** Rooms that speak to people only through the catalogues. */
const SPEECHLESS = ['src/ui', 'src/charts', 'src/reports', 'src/store', 'src/workers'];

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
}

const faults: string[] = [];
const sentences = new Set<string>();

for (const source of filesBelow(SOURCE)) {
  const translation = source.replace(SOURCE, TRANSLATION);
  if (!existsSync(translation)) {
    faults.push(`${translation}: missing; ${source} has no translation`);
    continue;
  }
  const spoken = await load(source);
  faults.push(...catalogueFaults(spoken, await load(translation), translation));
  for (const key of keysOf(spoken)) sentences.add(key);
}

for (const path of SPEECHLESS.flatMap(filesBelow).filter((each) => /\.(ts|svelte)$/.test(each)))
  for (const found of hardCodedText(readFileSync(path, 'utf8')))
    faults.push(`${path}:${found.line}: text for people outside src/i18n: ${found.text}`);

for (const path of filesBelow('src').filter((each) => /\.(ts|svelte)$/.test(each)))
  for (const code of problemCodesIn(readFileSync(path, 'utf8')))
    if (!sentences.has(code)) faults.push(`${path}: problem code “${code}” has no sentence`);

for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('every message in both languages');
process.exitCode = faults.length === 0 ? 0 : 1;

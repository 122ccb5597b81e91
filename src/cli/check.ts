import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkProgramme } from '../checks/check-programme';
import { readPolicy } from '../checks/policy/read-policy';
import { settingProblems } from '../checks/policy/settings';
import type { PolicyPack } from '../checks/policy/policy-pack';
import type { ProgrammeDocument } from '../domain/programme';
import type { Problem, Reading } from '../domain/problem';
import { openJson } from '../formats/gate/open-json';
import { readPlanJson } from '../formats/plan/plan-json';
import { readFile as readAnyFile } from '../formats/read-file';
import { BadArguments, takeApart, type Command } from './command';

const SHIPPED = fileURLToPath(new URL('../../standards/policies/', import.meta.url));

/** Takes the `--set key=value …` parts out, for they alone may stand several times and take several words. */
function settingsIn(args: readonly string[]) {
  const rest: string[] = [];
  const settings: Record<string, string> = {};
  let isSetting = false;
  for (const arg of args) {
    if (arg === '--set') isSetting = true;
    else if (arg.startsWith('--') && !arg.startsWith('--set=')) {
      isSetting = false;
      rest.push(arg);
    } else if (isSetting || arg.startsWith('--set=')) {
      const pair = /^([^=]+)=(.*)$/s.exec(arg.replace(/^--set=/, ''));
      const [, key, value] = pair ?? [];
      if (key === undefined || value === undefined)
        throw new BadArguments(`--set takes key=value, not "${arg}".`);
      if (Object.hasOwn(settings, key)) throw new BadArguments(`Setting "${key}" stands twice.`);
      settings[key] = value;
    } else rest.push(arg);
  }
  return { rest, settings };
}

/** The shipped policy of that id, or the one in that file. */
async function policyOf(asked: string | undefined): Promise<Reading<PolicyPack>> {
  const names = (await readdir(SHIPPED)).flatMap((name) =>
    name.endsWith('.json') ? [name.slice(0, -5)] : [],
  );
  const known = names.sort().join(', ');
  if (asked === undefined)
    throw new BadArguments(`--policy ID|FILE is needed; there are ${known}.`);
  const isFile = asked.endsWith('.json');
  if (!isFile && !names.includes(asked))
    throw new BadArguments(
      `There is no policy "${asked}"; there are ${known}, or name a .json file.`,
    );
  const bytes = await readFile(isFile ? asked : `${SHIPPED}${asked}.json`).catch(() => {
    throw new BadArguments(`${asked} cannot be read.`);
  });
  const json = openJson(bytes);
  return json.value === undefined
    ? { value: undefined, problems: json.problems }
    : readPolicy(json.value);
}

interface Read {
  readonly document?: ProgrammeDocument;
  readonly problems: readonly Problem[];
}

async function programmeOf(path: string): Promise<Read> {
  const bytes = await readFile(path).catch(() => {
    throw new BadArguments(`${path} cannot be read.`);
  });
  if (path.endsWith('.json')) {
    const { $schema: _, ...json } = JSON.parse(await jsonText(path)) as Record<string, unknown>;
    const { value, problems } = readPlanJson(JSON.stringify(json));
    if (value !== undefined) return { document: value, problems };
    if ('programme' in json) return { problems };
  }
  const { value, problems } = await readAnyFile(bytes, path);
  const [document] = value?.programmes ?? [];
  return document === undefined ? { problems } : { document, problems };
}

async function jsonText(path: string): Promise<string> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw new BadArguments(`${path} is not JSON.`);
  }
}

/** Why a setting cannot be, in a sentence that says what there is. */
function sentence({ code, params }: Problem): string {
  const { name = '', value = '', expected = '' } = params;
  if (code !== 'setting-unknown')
    return `Setting "${name}" cannot be "${value}"; it takes ${expected}.`;
  return `There is no setting "${name}"; ${expected === '' ? 'this policy has none' : `there are ${expected}`}.`;
}

/** Holds a plan against a policy pack and prints every finding with its figures, rows, clause and readings. */
export const check: Command = {
  name: 'check',
  usage: 'check --programme FILE --policy ID|FILE [--set key=value …]',
  async run(args) {
    const { rest, settings } = settingsIn(args);
    const { flags } = takeApart(rest, { words: 0, flags: { programme: 'value', policy: 'value' } });
    const path = flags.get('programme');
    if (path === undefined) throw new BadArguments('--programme FILE is needed.');
    const policy = await policyOf(flags.get('policy'));
    const pack = policy.value;
    if (pack === undefined) return { output: { problems: policy.problems }, exit: 1 };
    const [wrong] = settingProblems(pack, settings);
    if (wrong !== undefined) throw new BadArguments(sentence(wrong));
    const { document, problems } = await programmeOf(path);
    if (document === undefined) {
      if (problems.length === 0) throw new BadArguments(`${path} holds no programme.`);
      return { output: { problems }, exit: 1 };
    }
    return { output: checkProgramme(document, pack, settings), exit: 0 };
  },
};

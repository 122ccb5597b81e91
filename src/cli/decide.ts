import { access, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adoptedFrom, readAdoption } from '../credits/case/adoption-file';
import { inputsOfCase } from '../credits/case/inputs-of-case';
import { readCase } from '../credits/case/read-case';
import { decide as decideClaims, type ProposedDecision } from '../credits/decide';
import { readRulePack } from '../credits/pack/read-pack';
import type { RulePack } from '../credits/pack/rule-pack';
import type { Problem } from '../domain/problem';
import type { Course, ProgrammeDocument } from '../domain/programme';
import { readFile as readAnyFile } from '../formats/read-file';
import { groundOf } from '../reports/proof-lines';
import { BadArguments, takeApart, type Command } from './command';

const SHIPPED = fileURLToPath(new URL('../../standards/credit-rules/', import.meta.url));

/** Files that are not as they should be: printed as problems, exit 1. */
class BadFiles extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super();
  }
}

async function jsonOf(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadArguments(`${path} cannot be read.`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new BadArguments(`${path} is not JSON.`);
  }
}

function sound<T>(
  file: string,
  reading: { value: T | undefined; problems: readonly Problem[] },
): T {
  if (reading.value === undefined)
    throw new BadFiles(
      reading.problems.map((each) => ({ ...each, where: { file, ...each.where } })),
    );
  return reading.value;
}

/** The pack that an adoption names: by id a shipped one or a file of that name beside the adoption, by path a file, or itself. */
async function packOf(
  reference: string | Readonly<Record<string, unknown>> | null | undefined,
  adoptionPath: string,
): Promise<RulePack | null> {
  if (reference === null || reference === undefined) return null;
  if (typeof reference !== 'string') return sound(adoptionPath, readRulePack(reference));
  const beside = resolve(dirname(adoptionPath), reference);
  const places = [beside, `${beside}.json`, resolve(SHIPPED, `${reference}.json`)];
  for (const path of places) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere && path.endsWith('.json')) return sound(path, readRulePack(await jsonOf(path)));
  }
  throw new BadArguments(`There is no rule pack "${reference}".`);
}

/** A plan in the project's own JSON, or in any format that `read` knows. */
async function programmeOf(path: string): Promise<ProgrammeDocument> {
  if (path.endsWith('.json')) {
    const json = (await jsonOf(path)) as Partial<ProgrammeDocument> | null;
    if (json?.programme !== undefined && Array.isArray(json.courses))
      return { programme: json.programme, courses: json.courses as readonly Course[] };
  }
  const bytes = await readFile(path).catch(() => {
    throw new BadArguments(`${path} cannot be read.`);
  });
  const { value, problems } = await readAnyFile(bytes, path);
  const [document] = value?.programmes ?? [];
  if (document === undefined) {
    if (problems.length === 0) throw new BadArguments(`${path} holds no programme.`);
    throw new BadFiles(problems);
  }
  return document;
}

function printed(
  decision: ProposedDecision,
  packs: readonly (RulePack | null)[],
  courses: readonly Course[],
) {
  const clauseText = (packId: string, id: string) =>
    packs.find((each) => each?.id === packId)?.clauses.find((each) => each.id === id)?.text;
  const courseOf = (id: string) => courses.find((each) => each.id === id);
  const grades = new Set(decision.targets.flatMap((each) => each.grade ?? []));
  const [grade] = grades;
  return {
    claim: decision.claimId,
    outcome: decision.outcome,
    credits: decision.targets.length > 0 ? decision.credits : decision.recognised,
    recognised: decision.recognised,
    convertible: decision.convertible,
    grade: grades.size === 1 ? (grade ?? null) : null,
    targets: decision.targets.map((target) => ({
      course: target.courseId,
      code: courseOf(target.courseId)?.code ?? '',
      name: courseOf(target.courseId)?.name ?? '',
      outcome: target.outcome,
      credits: target.credits,
      grade: target.grade,
      from: target.from,
    })),
    ...(decision.question && { question: decision.question }),
    approvals: decision.approvals,
    trace: decision.trace.map((line) => ({
      stage: line.stage,
      pack: line.packId,
      step: line.step,
      // A step that no pack writes rests on a rule of the engine: the step names it.
      clause: line.clause === '' ? `engine:${line.step}` : line.clause,
      text: clauseText(line.packId, line.clause) ?? groundOf('zh-CN', line),
      given: line.given,
      result: line.result,
    })),
  };
}

async function run(flags: ReadonlyMap<string, string>): Promise<unknown> {
  const [adoptionPath, claimsPath] = [flags.get('adoption'), flags.get('claims')];
  if (adoptionPath === undefined || claimsPath === undefined)
    throw new BadArguments('Both --adoption FILE and --claims FILE are needed.');
  const on = flags.get('on');
  if (on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(on))
    throw new BadArguments(`--on takes a date like 2026-03-01, not "${on}".`);
  const file = sound(adoptionPath, readAdoption(await jsonOf(adoptionPath)));
  const adopted = adoptedFrom(
    file,
    await packOf(file.recognition, adoptionPath),
    await packOf(file.conversion, adoptionPath),
  );
  const { recognition, conversion } = adopted;
  if (recognition?.stage === 'conversion' || conversion?.stage === 'recognition')
    throw new BadArguments('The adoption names a pack for the wrong stage.');
  const written = sound(claimsPath, readCase(await jsonOf(claimsPath)));
  const programmePath = flags.get('programme');
  const document = programmePath === undefined ? undefined : await programmeOf(programmePath);
  const today = new Date().toISOString().slice(0, 10);
  const { claims, context } = inputsOfCase(written, on ?? written.on ?? today, document);
  return decideClaims(adopted, claims, context).map((each) =>
    printed(each, [recognition, conversion], context.courses ?? []),
  );
}

/** Decides a file of claims by the packs of an adoption and prints each decision with its proof. */
export const decide: Command = {
  name: 'decide',
  usage: 'decide --adoption FILE --claims FILE [--programme FILE] [--on DATE]',
  async run(args) {
    const flags = { adoption: 'value', claims: 'value', programme: 'value', on: 'value' } as const;
    const taken = takeApart(args, { words: 0, flags });
    try {
      return { output: await run(taken.flags), exit: 0 };
    } catch (error) {
      if (!(error instanceof BadFiles)) throw error;
      return { output: { problems: error.problems }, exit: 1 };
    }
  },
};

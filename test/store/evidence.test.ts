import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EvidenceFile, withProofs } from '../../src/domain/evidence';
import { asId } from '../../src/domain/id';
import { readBackup } from '../../src/formats/backup/read-backup';
import { writeBackup } from '../../src/formats/backup/write-backup';
import { fileContent } from '../../src/formats/evidence/file-content';
import { attachEvidence } from '../../src/store/actions/attach-evidence';
import { recordAchievement } from '../../src/store/actions/record-achievement';
import { removeEvidence } from '../../src/store/actions/remove-evidence';
import { tellEvidence } from '../../src/store/actions/tell-evidence';
import { databaseName, WorkspaceDatabase } from '../../src/store/database';
import { recountState } from '../../src/store/recount';
import { wholeContentOf } from '../../src/store/whole-content';
import { Workspace } from '../../src/store/workspace';
import { blankPdf, onePixel } from '../formats/evidence/small-files';

const award = (id: string, student: string) => ({
  id: asId<never>(id),
  studentId: asId<never>(student),
  kind: 'contest',
  title: '机器人系统集成竞赛（虚构）',
  date: '2026-03-01',
  facts: { contestLevel: 'national', evidenceKinds: ['official-list'] },
});

const scan = (id: string, achievement: ReturnType<typeof award>, bytes = onePixel) => {
  const content = fileContent(bytes);
  const file: EvidenceFile = {
    id: asId(id),
    studentId: achievement.studentId,
    achievementId: achievement.id,
    name: `${id}.png`,
    type: 'image/png',
    size: bytes.length,
    sha256: content.id,
    added: '2026-11-24T00:00:00.000Z',
  };
  return { file, content };
};

async function opened(id: string) {
  const workspace = await Workspace.open({ id, name: id });
  const [a, b] = [award('a', 'lin'), award('b', 'wang')];
  await workspace.act(recordAchievement(a));
  await workspace.act(recordAchievement(b));
  const look = () =>
    workspace.read(async (read) => ({
      evidence: (await read.all('evidence')).map((each) => each.id as string),
      files: await read.count('files'),
      facts: (await read.get('achievements', 'a'))?.facts,
      isWhole: (await recountState(read)).digest === (await read.state()).digest,
    }));
  return { workspace, a, b, look };
}

describe('evidence files', () => {
  test('alike are kept once, for as long as an achievement has them', async () => {
    const { workspace, a, b, look } = await opened('evidence-alike');
    await workspace.act(attachEvidence([scan('a1', a), scan('a2', a, blankPdf)]));
    await workspace.act(attachEvidence([scan('b1', b)]));
    expect(await look()).toMatchObject({ evidence: ['a1', 'a2', 'b1'], files: 2, isWhole: true });
    await workspace.act(removeEvidence(asId('a1')));
    expect(await look()).toMatchObject({ evidence: ['a2', 'b1'], files: 2, isWhole: true });
    await workspace.act(removeEvidence(asId('b1')));
    expect(await look()).toMatchObject({ evidence: ['a2'], files: 1, isWhole: true });
    await workspace.undo();
    await workspace.undo();
    await workspace.undo();
    expect(await look()).toMatchObject({ evidence: ['a1', 'a2'], files: 2, isWhole: true });
    await workspace.undo();
    expect(await look()).toMatchObject({ evidence: [], files: 0, isWhole: true });
    for (let at = 0; at < 4; at += 1) await workspace.redo();
    expect(await look()).toMatchObject({ evidence: ['a2'], files: 1, isWhole: true });
    workspace.close();
  });

  test('tell rules what they prove, and no longer when they go; what a person said stays', async () => {
    const { workspace, a, look } = await opened('evidence-proves');
    await workspace.act(attachEvidence([scan('a1', a)]));
    await workspace.act(tellEvidence(asId('a1'), { evidenceKinds: ['certificate'] }));
    expect((await look()).facts).toMatchObject({
      evidenceKinds: ['official-list', 'certificate'],
    });
    await workspace.act(tellEvidence(asId('a1'), { evidenceKinds: ['rank-proof'] }));
    expect((await look()).facts).toMatchObject({ evidenceKinds: ['official-list', 'rank-proof'] });
    await workspace.act(removeEvidence(asId('a1')));
    expect((await look()).facts).toMatchObject({ evidenceKinds: ['official-list'] });
    workspace.close();
  });

  test('lie in the log once and under their own name, never copied when nothing of them changed', async () => {
    const { workspace, a } = await opened('evidence-log');
    await workspace.act(attachEvidence([scan('a1', a)]));
    await workspace.act(tellEvidence(asId('a1'), { evidenceKinds: ['certificate'] }));
    const db = new WorkspaceDatabase(databaseName('evidence-log'));
    await db.open();
    const { base64 } = fileContent(onePixel);
    const inLog = async () => JSON.stringify(await db.payloads.toArray()).split(base64).length - 1;
    expect(await inLog()).toBe(0);
    await workspace.act(removeEvidence(asId('a1')));
    expect(await inLog()).toBe(1);
    db.close();
    workspace.close();
  });

  test('go with a backup; one that is torn is named, and the rest opens', async () => {
    const { workspace, a } = await opened('evidence-backup');
    await workspace.act(attachEvidence([scan('a1', a), scan('a2', a, blankPdf)]));
    workspace.close();
    const db = new WorkspaceDatabase(databaseName('evidence-backup'));
    await db.open();
    const content = await wholeContentOf(db);
    db.close();
    const about = { app: '0', created: '2026-11-24T00:00:00.000Z', workspace: 'w', sample: false };
    const good = writeBackup({ ...about, content });
    expect(readBackup(good).value?.content).toEqual(content);

    const torn = content.tables.files.map((file) =>
      file.id === fileContent(onePixel).id
        ? { ...file, base64: file.base64.replace('AAAA', 'AAAB') }
        : file,
    );
    const before = readBackup(
      writeBackup({
        ...about,
        content: { ...content, tables: { ...content.tables, files: torn } },
      }),
    );
    expect(before.value?.content.tables.evidence).toHaveLength(2);
    expect(before.problems).toMatchObject([
      { code: 'backup-file-torn', severity: 'warning', params: { name: 'a1.png' } },
    ]);

    const text = new TextDecoder().decode(good).replace('iVBORw0KGgo', 'iVBORw0KGgp');
    const after = readBackup(new TextEncoder().encode(text));
    expect(after.value).toBeUndefined();
    expect(after.problems).toMatchObject([
      { code: 'backup-table-damaged', params: { table: 'files' } },
      { code: 'backup-file-torn', severity: 'error', params: { name: 'a1.png' } },
    ]);
  });
});

test('in whatever order files come, go, are undone and done again, each is kept once and as long as it is needed', async () => {
  const { workspace, a, b } = await opened('evidence-any-order');
  const acts = fc.array(
    fc.oneof(
      fc.record({ act: fc.constant('attach' as const), at: fc.nat(5) }),
      fc.record({ act: fc.constant('remove' as const), at: fc.nat(5) }),
      fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const), at: fc.constant(0) }),
    ),
    { maxLength: 15 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      for (const { act, at } of steps) {
        // Three files, each for either of two achievements.
        const one = scan(`v${at}`, at % 2 === 0 ? a : b, Uint8Array.of(at >> 1, 1, 2));
        if (act === 'attach') await workspace.act(attachEvidence([one]));
        else if (act === 'remove') await workspace.act(removeEvidence(asId(`v${at}`)));
        else await workspace[act]();
      }
      const seen = await workspace.read(async (read) => ({
        wanted: new Set((await read.all('evidence')).map((each) => each.sha256)),
        kept: new Set((await read.all('files')).map((each) => each.id)),
        counted: await recountState(read),
        noted: await read.state(),
      }));
      expect(seen.kept).toEqual(seen.wanted);
      expect(seen.counted).toEqual(seen.noted);
    }),
    { numRuns: 60 },
  );
  workspace.close();
});

test('what files prove is put to the facts once, and facts without files are left as they were', () => {
  const plain = { ...award('a', 'lin'), facts: {} };
  expect(withProofs(plain, [], [{}])).toBe(plain);
  const two = [{ proves: { x: ['k'] } }, { proves: { x: ['k'] } }];
  expect(withProofs(plain, [], two).facts).toEqual({ x: ['k'] });
  expect(withProofs(withProofs(plain, [], two), two, []).facts).toEqual({});
});

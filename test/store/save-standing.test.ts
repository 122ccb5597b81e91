import { expect, test } from 'vitest';
import type { Claim } from '../../src/domain/achievement';
import { asId, type CourseId } from '../../src/domain/id';
import { saveClaim } from '../../src/store/actions/save-claim';
import { saveStanding } from '../../src/store/actions/save-standing';
import { Workspace } from '../../src/store/workspace';

const PLC = asId<CourseId>('plc');
const claim: Claim = {
  id: asId('k1'),
  studentId: asId('u1'),
  programmeId: asId('p1'),
  achievementIds: [],
  targetCourseIds: [PLC],
  state: 'entered',
  submitted: '2026-03-01',
  answers: {},
};

test('a standing stated anew takes the place of the old one; undo brings it back; no facts take it away', async () => {
  const workspace = await Workspace.open({ id: 'standing-1', name: '' });
  const stated = () =>
    workspace.read(async (read) => (await read.get('claims', 'k1'))?.targetFacts);
  const now = async () => {
    const row = await workspace.read((read) => read.get('claims', 'k1'));
    if (row === undefined) throw new Error('no claim');
    return row;
  };
  await workspace.act(saveClaim(claim));
  await workspace.act(saveStanding(claim, PLC, 'PLC应用技术', { failedBy: 'cheating' }));
  expect(await stated()).toEqual({ plc: { failedBy: 'cheating' } });
  await workspace.act(saveStanding(await now(), PLC, 'PLC应用技术', { failedBy: 'marks' }));
  await workspace.act(saveStanding(await now(), asId('other'), '另一门', { mark: '78' }));
  expect(await stated()).toEqual({ plc: { failedBy: 'marks' }, other: { mark: '78' } });
  await workspace.undo();
  await workspace.undo();
  expect(await stated()).toEqual({ plc: { failedBy: 'cheating' } });
  await workspace.act(saveStanding(await now(), PLC, 'PLC应用技术', {}));
  expect(await stated()).toEqual({});
});

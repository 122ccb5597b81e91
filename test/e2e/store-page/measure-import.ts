import type { Workspace } from '../../../src/store/workspace';
import type { StoreClient } from '../../../src/workers/store-client';

/** What of the lab is timed. */
interface MeasuredLab {
  readonly workspace: Workspace;
  readonly client: StoreClient;
  create(name: string): Promise<void>;
  readAndStore(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<unknown>;
}

/** Milliseconds that a step took, and the longest that the page could not answer meanwhile. */
export interface Step {
  readonly ms: number;
  readonly longestTask: number;
  readonly longestGap: number;
}

/** Times reading, storing, undoing, redoing and backing up so many items, on a page that shows windows of them. */
export async function measureImport(lab: MeasuredLab, items: number) {
  const file = {
    CFDocument: { identifier: 'doc-1', title: '样例', lastChangeDateTime: '2026-01-01' },
    CFItems: Array.from({ length: items }, (_, at) => ({
      identifier: `item-${at}`,
      humanCodingScheme: `1.${at}`,
      fullStatement: `能按作业指导书完成第 ${at} 项工作站的装调、检查与记录，并说明安全要求`,
      lastChangeDateTime: '2026-01-01',
    })),
    CFAssociations: [],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  await lab.create('机器人系');
  // As screens do: windows and counts, never a whole table.
  lab.workspace.watch((read) => read.count('items')).subscribe(() => undefined);
  lab.workspace
    .watch((read) => read.window('items', { offset: 0, limit: 50 }))
    .subscribe(() => undefined);
  lab.workspace.watch((read) => read.history(0, 50)).subscribe(() => undefined);
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const measure = async (work: () => Promise<unknown>) => {
    await new Promise((done) => setTimeout(done, 1500));
    tasks.length = 0;
    let longestGap = 0;
    let last = performance.now();
    const ticker = setInterval(() => {
      const now = performance.now();
      longestGap = Math.max(longestGap, now - last);
      last = now;
    }, 4);
    const start = performance.now();
    await work();
    const ms = performance.now() - start;
    await new Promise((done) => setTimeout(done, 1500));
    clearInterval(ticker);
    return { ms, longestTask: Math.max(0, ...tasks), longestGap };
  };
  const steps: Record<string, Step> = {};
  // What the machine's other work makes of a page that does nothing.
  steps['nothing'] = await measure(() => new Promise((done) => setTimeout(done, 3000)));
  steps['read and store'] = await measure(() => lab.readAndStore(bytes, 'case.json'));
  const stored = await lab.workspace.read((read) => read.count('items'));
  steps['undo'] = await measure(() => lab.workspace.undo());
  const left = await lab.workspace.read((read) => read.count('items'));
  steps['redo'] = await measure(() => lab.workspace.redo());
  steps['backup'] = await measure(() => lab.client.writeBackup(lab.workspace).result);
  return { steps, stored, left };
}

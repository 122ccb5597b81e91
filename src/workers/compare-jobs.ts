import { compareStandards } from '../compare/compare-standards';
import type { Comparison } from '../compare/comparison';
import type { StandardDocument } from '../domain/standard';
import { replyOf, type Reply } from './job-reply';

/** Two editions side by side, worked out away from the page: five thousand items take seconds. */
export class CompareJobs {
  compare(old: StandardDocument, now: StandardDocument): Promise<Reply<Comparison>> {
    return replyOf(() => Promise.resolve(compareStandards(old, now)));
  }
}

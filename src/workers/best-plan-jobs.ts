import wasm from 'highs/runtime?url';
import { bestPlan, type BestPlan } from '../credits/best-plan/best-plan';
import type { PlanQuestion } from '../credits/best-plan/plan';
import { openSolver } from '../solver/open-solver';
import { replyOf, type Reply } from './job-reply';
import type { OnJobProgress } from './store-jobs';

/** The search for the best plan, away from the page: forty achievements and sixty courses take seconds. */
export class BestPlanJobs {
  plan(question: PlanQuestion, tell: OnJobProgress): Promise<Reply<BestPlan>> {
    return replyOf(async () => {
      tell({ phase: 'read', done: 0, total: 100 });
      const solve = await openSolver({ wasm });
      let told = 0;
      return bestPlan(question, solve, (share) => {
        const done = Math.floor(share * 100);
        if (done === told) return;
        told = done;
        tell({ phase: 'check', done, total: 100 });
      });
    });
  }
}

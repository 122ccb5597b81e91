import type { BestPlan } from '../credits/best-plan/best-plan';
import type { PlanQuestion } from '../credits/best-plan/plan';
import type { BestPlanJobs } from './best-plan-jobs';
import { type Job, type JobOptions, WorkerHost } from './worker-host';

function newWorker(): Worker {
  return new Worker(new URL('./best-plan.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Looks for the plan that gains most in a worker of its own; cancelling ends it at once.
 * @example (await client.plan(question).result).best.credits // '8'
 */
export class BestPlanClient {
  readonly #host = new WorkerHost<BestPlanJobs>(newWorker);

  plan(question: PlanQuestion, options: JobOptions = {}): Job<BestPlan> {
    return this.#host.start((jobs, tell) => jobs.plan(question, tell), {
      limit: 120_000,
      ...options,
    });
  }

  /** Ends the worker; whatever is under way rejects. */
  end(): void {
    this.#host.end();
  }
}

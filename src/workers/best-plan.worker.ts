import { expose } from 'comlink';
import { BestPlanJobs } from './best-plan-jobs';

expose(new BestPlanJobs());

import { expose } from 'comlink';
import { IntakeJobs } from './intake-jobs';

expose(new IntakeJobs());

import { expose } from 'comlink';
import { CompareJobs } from './compare-jobs';

expose(new CompareJobs());

import { expose } from 'comlink';
import { MatchingJobs } from './matching-jobs';

expose(new MatchingJobs());

import { expose } from 'comlink';
import { ClaimsJobs } from './claims-jobs';

expose(new ClaimsJobs());

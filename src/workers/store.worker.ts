import { expose } from 'comlink';
import { SessionJobs } from './session-jobs';

expose(new SessionJobs());

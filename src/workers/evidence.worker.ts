import { expose } from 'comlink';
import { EvidenceJobs } from './evidence-jobs';

expose(new EvidenceJobs());

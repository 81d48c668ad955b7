import {parentPort, workerData} from 'node:worker_threads';
import {doJob} from './commands/analyst/do-job.ts';
import type {Job, JobAnswer} from './commands/analyst/job.ts';

/** The thread that analyses while the dashboard answers keys: one job, one answer. */
const answer = await doJob(workerData as Job).catch(
	(error: unknown): JobAnswer => ({
		kind: 'failed',
		why: error instanceof Error ? error.message : String(error),
	}),
);
parentPort?.postMessage(answer, answer.kind === 'bytes' ? [answer.bytes] : []);

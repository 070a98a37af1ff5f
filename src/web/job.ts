import { z } from 'zod';
import { readEndpoint } from '../kernel/endpoint.js';
import { useRead } from './api.js';

/** How far one's own job is: the platform's own route. */
const readJob = readEndpoint({
  path: '/jobs/:jobId',
  action: 'job.read',
  summary: 'How far a job is',
  params: z.object({ jobId: z.uuid() }),
  search: z.object({}),
  reply: z.object({
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    progress: z.int(),
    outcome: z.json(),
  }),
});

const AGAIN_MS = 700;
const ENDED: readonly (string | undefined)[] = ['done', 'failed'];

/** What a page knows of a job it had begun. */
export type JobState<Outcome> =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly outcome: Outcome }
  | { readonly state: 'failed' };

/** Watches a job until it has ended. @param outcome what is known to come of it */
export function useJob<Outcome extends z.ZodType>(jobId: string | null, outcome: Outcome): JobState<z.output<Outcome>> {
  const job = useRead(
    readJob,
    { jobId: jobId ?? '' },
    {},
    { enabled: jobId !== null, again: (value) => (ENDED.includes(value?.state) ? false : AGAIN_MS) },
  );
  if (jobId === null) return { state: 'none' };
  const found = job.data?.value;
  if (job.error || found?.state === 'failed') return { state: 'failed' };
  if (found?.state !== 'done') return { state: 'running', progress: found?.progress ?? 0 };
  const read = outcome.safeParse(found.outcome);
  return read.success ? { state: 'done', outcome: read.data } : { state: 'failed' };
}

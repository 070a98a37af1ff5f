import { z } from 'zod';

const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  instance: z.string().optional(),
  basis: z.string().optional(),
  errors: z.array(z.object({ in: z.string(), path: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** An answer that is no success, as the server says it (RFC 9457): the title is a sentence in the reader's language. */
export type Problem = z.infer<typeof Problem>;

/** What the browser itself finds: no answer at all, or one that fits no contract. Their sentences are the page's. */
export const OFFLINE = '/problems/offline';
export const UNREADABLE = '/problems/unreadable';

export class CallError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export const offline = (): CallError => new CallError({ type: OFFLINE, title: 'offline', status: 0 });
export const unreadable = (status: number): CallError =>
  new CallError({ type: UNREADABLE, title: 'unreadable', status });

/** Reads the body of a failed answer. */
export function problemIn(json: unknown, status: number): CallError {
  const read = Problem.safeParse(json);
  return read.success ? new CallError(read.data) : unreadable(status);
}

/** What is wrong with a field of the form, by its path. */
export const faultAt = (problem: Problem | undefined, path: string): string | undefined =>
  problem?.errors?.find((error) => error.path === path)?.message;

// Processes of the bench's own, and how they are told something.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a script of this folder. */
export const start = (name) => fork(fileURLToPath(new URL(`${name}.mjs`, import.meta.url)));

/** Tells a process something, and waits for its answer. */
export async function told(child, message) {
  const early = new AbortController();
  child.once('exit', () => early.abort());
  child.send(message);
  const [answer] = await once(child, 'message', { signal: early.signal });
  child.removeAllListeners('exit');
  return answer;
}

// The built program as a process of its own, as an office runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../bin/shishi.js', import.meta.url));

/** Starts a verb that serves, on ports nobody uses, and waits until it says that it is ready. */
export async function startProgram(words, env, nodeOptions = []) {
  const child = spawn(process.execPath, [...nodeOptions, PROGRAM, ...words], {
    env: { ...process.env, PORT: '0', PORTAL_PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const origin = await Promise.race([
    ready(child.stdout),
    ended.then(([code]) =>
      Promise.reject(new Error(`shishi ${words.join(' ')} ended with ${code} before it was ready`)),
    ),
  ]);
  return {
    origin,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The console's address, from the line by which the program says that it answers. */
async function ready(output) {
  const lines = createInterface({ input: output });
  for await (const line of lines) {
    const [, origin] = /^ready (\S+)/.exec(line) ?? [];
    if (origin) {
      output.resume();
      return origin;
    }
  }
  return new Promise(() => undefined); // its end is told of elsewhere
}

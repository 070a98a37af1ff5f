import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The built program as a demonstration, and where it is reached. */
export interface Demo {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the built program as `npm run demo` does.
 * @param ways more of its own arguments: `--from-start` for an empty programme with the notice at hand
 */
export async function startDemo(...ways: readonly string[]): Promise<Demo> {
  const demo: ChildProcess = spawn(process.execPath, ['bin/shishi.js', 'demo', ...ways], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', PORTAL_PORT: '0', SHISHI_DATA: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((ready, failed) => {
    let said = '';
    demo.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /ready (http:\S+)/u.exec(said)?.[1];
      if (found !== undefined) ready(found);
    });
    demo.once('exit', () => failed(new Error(`the demonstration ended: ${said}`)));
  });
  return {
    address,
    stop: async () => {
      demo.removeAllListeners('exit');
      const ended = new Promise((done) => demo.once('exit', done));
      demo.kill('SIGTERM');
      await ended;
    },
  };
}

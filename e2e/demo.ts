import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';

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

/** Who sits down: in which post, of which unit where the post is a unit's, and before what. */
export interface Seat {
  readonly role: string;
  readonly unit?: string | undefined;
  readonly locale?: 'zh-CN' | 'en';
  readonly phone?: boolean;
}

/** Somebody who has signed in to a demonstration, in a browser of their own. @throws Error where they cannot */
export async function seated(
  browser: Browser,
  address: string,
  { role, unit, locale = 'zh-CN', phone = false }: Seat,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true }),
    ...{ locale, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' },
  });
  const data = { role, ...(unit !== undefined && { unit }) };
  const answer = await context.request.post(`${address}/api/demo/sign-in`, { data });
  if (!answer.ok()) throw new Error(`${role} cannot sign in: ${String(answer.status())}`);
  return context;
}

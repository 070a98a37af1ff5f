import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CONTENT_POLICY } from '../src/platform/http/security.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where the console answers, and how to stop it. */
export interface Site {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Builds the console afresh and serves it under the same content policy as the program does. */
export async function openSite(): Promise<Site> {
  const built = await mkdtemp(join(tmpdir(), 'shishi-console-'));
  // A process of its own: this one calls itself a test, and what is built here would not be what people get.
  await run(process.execPath, [VITE, 'build', '--outDir', built, '--emptyOutDir'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const policy = Object.entries(CONTENT_POLICY(false))
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://console').pathname);
    const type = TYPES[extname(path)];
    const file = join(built, type === undefined ? 'index.html' : path);
    readFile(file).then(
      (bytes) => {
        response
          .writeHead(200, { 'content-type': type ?? TYPES['.html'], 'content-security-policy': policy })
          .end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await rm(built, { recursive: true });
    },
  };
}

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
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

/** What the server answers to a command; no body is 204. */
export interface Told {
  readonly status: number;
  readonly body?: unknown;
}

/** What the server knows and does, played: a world for one visitor. */
export interface Played {
  /** The answers to GET by path, a function's asked each time, a picture as its bytes; what is not there is a 404. */
  readonly world: Readonly<Record<string, unknown>>;
  /** Answers to anything else by method and path. */
  readonly answers?: Readonly<Record<string, (sent: string) => Told>>;
}

/** By this header of its requests a visitor is known, and gets the world played to it alone. */
export const VISITOR = 'x-visitor';

/** Where the console answers, what it plays to whom, and how to stop it. */
export interface Site {
  readonly address: string;
  /** @param visitor what its requests carry as {@link VISITOR} */
  readonly play: (visitor: string, played: Played) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Builds the console afresh and serves it under the same content policy as the program does. The program's answers are
 * played here and not between browser and network: Chromium keeps nothing for a page whose requests are intercepted, and
 * would read and compile the whole console anew for each.
 */
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
  const stages = new Map<string, Played>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://console').pathname);
    if (path.startsWith('/api/')) {
      answer(stages.get(String(request.headers[VISITOR])) ?? { world: {} }, request, response).catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
      return;
    }
    const type = TYPES[extname(path)];
    const file = join(built, type === undefined ? 'index.html' : path);
    readFile(file).then(
      (bytes) => {
        response
          .writeHead(200, {
            'content-type': type ?? TYPES['.html'],
            'content-security-policy': policy,
            'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          })
          .end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    play: (visitor, played) => void stages.set(visitor, played),
    stop: async () => {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await rm(built, { recursive: true });
    },
  };
}

async function answer(
  { world, answers = {} }: Played,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const path = new URL(url, 'http://console').pathname;
  const sent = await text(request);
  const told = answers[`${method} ${path}`]?.(sent);
  const known = world[url] ?? world[path];
  const read: unknown = typeof known === 'function' ? known() : known;
  if (read instanceof Buffer) return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(read);
  if (told?.status === 204) return void response.writeHead(204).end();
  const body = told ? told.body : method === 'GET' ? read : undefined;
  const status = told?.status ?? (body === undefined ? 404 : 200);
  const problem = {
    type: '/problems/not-found',
    title: '没有这条记录，或您无权查看',
    status,
    instance: 'urn:shishi:request:1',
  };
  response
    .writeHead(status, {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      'cache-control': 'no-store',
      etag: '"1"',
    })
    .end(JSON.stringify(body ?? problem));
}

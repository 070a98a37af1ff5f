import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../platform/problem/problem.js';

/** The built console: vite writes it there, from dist/app as from src/app. */
const BUILT = fileURLToPath(new URL('../../dist/console/', import.meta.url));
const PAGE = 'index.html';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** What the build wrote smaller beside a file, the smallest first; over plain http browsers ask for gzip alone. */
const SMALLER = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * Serves the console's files beside the API, smaller where the browser takes it so. Every other address is the one page,
 * which finds its own way; below /api there is nothing but the API. The files are listed once, so that no address can
 * reach out of their folder.
 */
export async function serveConsole(app: FastifyInstance, folder = BUILT): Promise<void> {
  const all = new Set(await filesIn(folder));
  const files = new Set([...all].filter((name) => !SMALLER.some(([, ending]) => name.endsWith(ending))));
  app.get('/*', async (request, reply) => {
    const asked = decoded(new URL(request.url, 'http://console').pathname).slice(1);
    if (asked === 'api' || asked.startsWith('api/')) throw notFound();
    const file = files.has(asked) ? asked : PAGE;
    // A file that is missing is missing; only what looks like a page's address gets the page.
    if (!files.has(file) || (file !== asked && path.extname(asked) !== '')) throw notFound();
    const named = file.startsWith('assets/'); // by their content, so they never change
    const taken = SMALLER.find(
      ([encoding, ending]) => all.has(file + ending) && takes(request.headers['accept-encoding'], encoding),
    );
    const [encoding, ending] = taken ?? [undefined, ''];
    if (encoding !== undefined) void reply.header('content-encoding', encoding);
    return reply
      .header('vary', 'accept-encoding')
      .header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type(MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream')
      .send(createReadStream(path.join(folder, file + ending)));
  });
}

/** Whether a browser's Accept-Encoding names an encoding, and does not refuse it (RFC 9110 §12.5.3). */
const takes = (accepted: string | string[] | undefined, encoding: string): boolean =>
  String(accepted ?? '')
    .split(',')
    .some((each) => {
      const [name, weight = '1'] = each.split(/;\s*q=/u);
      return name?.trim() === encoding && Number(weight) > 0;
    });

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notFound();
  }
};

/** Every file below a folder, by its path; none where the console was not built. */
async function filesIn(folder: string): Promise<string[]> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false, // the API is served without it
  );
  if (!isThere) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

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

/**
 * Serves the console's files beside the API. Every other address is the one page, which finds its own way; below /api
 * there is nothing but the API. The files are listed once, so that no address can reach out of their folder.
 */
export async function serveConsole(app: FastifyInstance, folder = BUILT): Promise<void> {
  const files = new Set(await filesIn(folder));
  app.get('/*', async (request, reply) => {
    const asked = decoded(new URL(request.url, 'http://console').pathname).slice(1);
    if (asked === 'api' || asked.startsWith('api/')) throw notFound();
    const file = files.has(asked) ? asked : PAGE;
    // A file that is missing is missing; only what looks like a page's address gets the page.
    if (!files.has(file) || (file !== asked && path.extname(asked) !== '')) throw notFound();
    const named = file.startsWith('assets/'); // by their content, so they never change
    return reply
      .header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      .type(MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream')
      .send(createReadStream(path.join(folder, file)));
  });
}

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

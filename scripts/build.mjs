// Builds the program into dist/: the server, then the console into dist/console. `npm ci` runs it, and so do the stories,
// which start the built program.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the built server reads from beside itself and the compiler does not copy: the portal's styles, passwords that everybody tries. */
const BESIDE = ['platform/sessions/known-passwords.txt', 'web/styles/tokens.css', 'portal/portal.css'];

/** Vitest calls this before the stories. */
export function setup() {
  run('typescript-native/bin/tsc', '-p', 'tsconfig.build.json');
  for (const file of BESIDE) {
    mkdirSync(dirname(join(root, 'dist', file)), { recursive: true });
    copyFileSync(join(root, 'src', file), join(root, 'dist', file));
  }
  run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
  writeSmaller(join(root, 'dist', 'console'));
}

/** Texts from which on a browser is better served by less. */
const [TEXTS, LEAST_BYTES] = [['.js', '.css', '.html', '.svg'], 1_000];
/** A second for the whole console, and a seventeenth less of it than one step below; the last step takes as long again for half of that. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Beside each file of the console the same, smaller, as browsers take it: the server has nothing to reckon. */
export function writeSmaller(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!TEXTS.includes(extname(name))) continue;
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < LEAST_BYTES) continue;
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, BROTLI));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function run(tool, ...words) {
  const path = join(root, 'node_modules', tool);
  // A test that builds calls itself one in NODE_ENV, and the console would come out as its developers' version.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [path, ...words], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) throw new Error(`the build failed: ${tool}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();

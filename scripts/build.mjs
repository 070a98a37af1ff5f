// Builds the program into dist/. `npm ci` runs it, and so do the stories, which start the built program.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Vitest calls this before the stories. */
export function setup() {
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();

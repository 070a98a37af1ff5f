// Breaks each import rule once, in a throwaway tree, and fails unless the rule's own name catches it: a rule that was
// never broken is a hope. Lawful imports stand beside, and must stay uncaught. The tree is made of bare files under the
// project's real rules, real order of capabilities and real type checks, so it cannot be confused by work in progress.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATABASE_PACKAGES, GLOBALS, PURE_FILES, breachesIn, lawful } from './breaches.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const order = JSON.parse(readFileSync(join(root, 'src/regime/order.json'), 'utf8'));
process.chdir(root); // the rules read the capabilities from here
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const breaches = breachesIn(order);

function specifier(from, to) {
  if (!to.startsWith('src/')) return to;
  const path = relative(dirname(from), to).replace(/[.]ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

/** A folder with the rules and type checks of the project and no source yet. */
function clearing(name) {
  const tree = mkdtempSync(join(root, `.cache/bite-${name}-`));
  for (const file of ['.dependency-cruiser.cjs', 'eslint.config.js', 'package.json', 'src/regime/order.json']) {
    cpSync(join(root, file), join(tree, file), { recursive: true });
  }
  for (const check of ['base', 'core', 'server', 'web']) {
    cpSync(join(root, `tsconfig.${check}.json`), join(tree, `tsconfig.${check}.json`));
  }
  return tree;
}

function write(tree, file, lines) {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), lines.join('\n'));
}

/** Every file holds its breaches and its lawful imports; what is only imported is a bare module. */
function plantImports(tree) {
  const imports = [...breaches.map(([, from, to]) => [from, to]), ...lawful];
  for (const file of new Set(imports.flat().filter((path) => path.startsWith('src/')))) {
    const lines = imports.filter(([from]) => from === file).map(([from, to]) => `import '${specifier(from, to)}';`);
    write(tree, file, ['export {};', ...lines]);
  }
  for (const name of DATABASE_PACKAGES) {
    write(tree, `node_modules/${name}/index.js`, []);
    write(tree, `node_modules/${name}/package.json`, [JSON.stringify({ name, main: 'index.js', type: 'module' })]);
  }
}

/** In a tree of their own: one import of `node:fs` beside them would make Node's globals known to the whole check. */
function plantGlobals(tree) {
  const lines = GLOBALS.map(([, code], at) => `export const at${at} = () => ${code};`);
  for (const file of PURE_FILES) write(tree, file, [...lines, "import 'zod';"]);
}

/** Runs a tool of the project in the tree; its failing is the point, so what it printed is the answer. */
const run = (tree, tool, ...args) =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules', tool), ...args],
      { cwd: tree, maxBuffer: 1 << 26 },
      (_failed, stdout, stderr) => resolve({ stdout, stderr }),
    );
  });

const DEPCRUISE = 'dependency-cruiser/bin/dependency-cruise.mjs';

async function brokenImports(tree) {
  const { stdout, stderr } = await run(tree, DEPCRUISE, 'src', '--output-type', 'json');
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  return JSON.parse(stdout).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

async function brokenGlobals(tree) {
  const [types, lint] = await Promise.all([
    run(tree, 'typescript-native/bin/tsc', '-p', 'tsconfig.core.json', '--pretty', 'false'),
    run(tree, 'eslint/bin/eslint.js', '--format', 'json', ...PURE_FILES),
  ]);
  const refused = types.stdout.split('\n').map((line) => {
    const [, file, at, text] = /^(.+?)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    return { by: 'compiler', file, line: Number(at), text };
  });
  const linted = JSON.parse(lint.stdout || '[]').flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => ({ by: 'linter', file: relative(tree, filePath), line, text: message })),
  );
  return [...refused, ...linted];
}

/** A capability that nobody placed in the order stops the rules from being read at all. */
async function strayIsRefused(tree) {
  mkdirSync(join(tree, 'src/regime/stray'), { recursive: true });
  const { stdout, stderr } = await run(tree, DEPCRUISE, 'src');
  return `${stdout}${stderr}`.includes('not in src/regime/order.json: stray');
}

const misses = [];
const expectThat = (held, said) => held || misses.push(said);

mkdirSync('.cache', { recursive: true });
const trees = [clearing('imports'), clearing('globals')];
try {
  const [importTree, globalTree] = trees;
  plantImports(importTree);
  plantGlobals(globalTree);
  const [imports, globals] = await Promise.all([brokenImports(importTree), brokenGlobals(globalTree)]);
  const leadsTo = (path, to) =>
    path === to || path.endsWith(`node_modules/${to}`) || path.includes(`node_modules/${to}/`);
  const caught = (from, to) =>
    imports.filter((found) => found.from === from && leadsTo(found.to.replace('node:', ''), to.replace('node:', '')));

  for (const [rule, from, to] of breaches) {
    expectThat(
      caught(from, to).some((found) => found.rule === rule),
      `${rule} let ${from} import ${to}`,
    );
  }
  for (const [from, to, but] of lawful) {
    for (const { rule } of caught(from, to))
      expectThat(rule === but, `${rule} is in the way of ${from} importing ${to}`);
  }
  // Nothing lies downstream of the last capability, so its rule has nothing to catch until another follows it.
  const harmless = `${order.at(-1)}-looks-only-upstream`;
  for (const { name } of forbidden) {
    expectThat(name === harmless || breaches.some(([rule]) => rule === name), `${name} is never broken here`);
  }
  for (const file of PURE_FILES) {
    GLOBALS.forEach(([by, code, said], at) => {
      expectThat(
        globals.some(
          (found) => found.by === by && found.file === file && found.line === at + 1 && found.text.includes(said),
        ),
        `the ${by} let ${file} use ${code}`,
      );
    });
  }
  expectThat(await strayIsRefused(importTree), 'a capability outside the order passed');
} finally {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
}

for (const miss of misses) console.error(`MISSED  ${miss}`);
console.log(`${forbidden.length} rules, ${breaches.length} breaches, ${misses.length} missed`);
process.exitCode = misses.length > 0 ? 1 : 0;

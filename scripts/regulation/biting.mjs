// Takes each citing rule out once, in a throwaway copy, and sees which test fails: a citation whose loss nobody notices
// says nothing. All copies stand side by side and are tested in one run, since starting is what takes the time.
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { citationsIn, sourcesOf } from './citations.mjs';

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/gu;
const isUnitTest = (file) => /[.]test[.]ts$/u.test(file) && !/story[.]test[.]ts$/u.test(file);

/** Of each file what it imports, by path from the root. */
function importsIn(root) {
  const imports = new Map();
  for (const file of sourcesOf(root)) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const wanted = [...text.matchAll(IMPORT)].map(([, to]) => path.posix.join(path.posix.dirname(file), to));
    const at = (to) => [to.replace(/[.]js$/u, '.ts'), to.replace(/[.]js$/u, '.tsx'), to];
    imports.set(
      file,
      wanted.flatMap((to) => at(to).find((each) => existsSync(path.join(root, each))) ?? []),
    );
  }
  return imports;
}

/** A file with everything it rests on, nearest first. */
function restingOn(file, imports) {
  const reached = new Set([file]);
  for (const each of reached) for (const to of imports.get(each) ?? []) reached.add(to);
  return reached;
}

/**
 * The tests to be asked of a file: those that import it themselves, and those of its own capability and of the next that
 * reach it at all. Tests of the whole program would notice too, but not say what.
 */
function testsOf(file, imports, closures) {
  const capability = file.split('/').slice(0, 3).join('/');
  return [...closures]
    .filter(
      ([test, closure]) => closure.has(file) && (imports.get(test).includes(file) || test.startsWith('src/regime/')),
    )
    .map(([test]) => ({ test, near: imports.get(test).includes(file) ? 0 : test.startsWith(capability) ? 1 : 2 }))
    .sort((one, other) => one.near - other.near || one.test.localeCompare(other.test))
    .slice(0, MOST_TESTS)
    .map(({ test }) => test);
}

/** Enough to be noticed by one of them, few enough to be asked of every rule within three minutes. */
const MOST_TESTS = 3;

/** A file that sets its cases up with the rule cannot even begin without it. */
const WHOLE_FILE = 'every test of the file';

/** What each citation's loss does: { cited, file, name, how, test? }. A copy without any change is the measure. */
export async function bite(root) {
  const imports = importsIn(root);
  const closures = new Map([...imports.keys()].filter(isUnitTest).map((test) => [test, restingOn(test, imports)]));
  const citations = citationsIn(root).map((each) => ({ ...each, tests: testsOf(each.file, imports, closures) }));
  const field = path.join(root, '.cache', `regulation-${String(process.pid)}`);
  const copies = new Map();
  const keyOf = ({ file, change: { from, to } }) => `${file} ${from} ${to}`;
  for (const citation of citations) {
    const { file, change, tests } = citation;
    const key = keyOf(citation);
    if (change.by !== undefined && !copies.has(key))
      copies.set(key, { folder: `c${String(copies.size)}`, file, change, tests });
  }
  const measure = { folder: 'unchanged', tests: [...new Set(citations.flatMap(({ tests }) => tests))] };
  try {
    for (const copy of [measure, ...copies.values()]) plant(root, field, copy, closures);
    const results = await run(root, field);
    const passing = new Set(
      results
        .filter(({ status }) => status === 'passed')
        .filter(of(measure))
        .map(named),
    );
    // A copy of which nothing was heard proves nothing, so it must not look like a rule that nobody misses.
    const silent = [...copies.values()].filter((copy) => copy.tests.length > 0 && !results.some(of(copy)));
    if (silent.length > 0)
      throw new Error(`no result for ${silent.map(({ folder, file }) => `${folder} ${file}`).join(', ')}`);
    return citations.map((citation) => {
      const { cited, file, name, change, tests } = citation;
      const [test] = results
        .filter(of(copies.get(keyOf(citation)) ?? {}))
        .filter((each) => each.status === 'failed' && (each.title === WHOLE_FILE || passing.has(named(each))))
        .map((each) => ({ ...each, rank: rank(each.title, cited, tests.indexOf(each.test)) }))
        .sort((one, other) => one.rank - other.rank)
        .flatMap((each) => written(root, each) ?? []);
      return { cited, file, name, how: change.how, ...(test && { test }) };
    });
  } finally {
    rmSync(field, { recursive: true, force: true });
  }
}

const of =
  ({ folder }) =>
  (each) =>
    each.folder === folder;
const named = ({ test, title }) => `${test} ${title}`;
/** A test that names the rule says best what is lost; else the nearest one. */
const rank = (title, cited, near) => (new RegExp(`\\b${cited}\\b`, 'u').test(title) ? 0 : 1 + near);

/** A failed test as its file writes it: of a table of cases the title of the table. */
function written(root, { test, title }) {
  const text = readFileSync(path.join(root, test), 'utf8');
  if (title === WHOLE_FILE || text.includes(title)) return { file: test, title };
  const titles = [...text.matchAll(/\]?\)?\((['`])([^\n]*?[%$][^\n]*?)\1, (?:async )?\(/gu)].map(([, , each]) => each);
  const own = titles.find((each) => new RegExp(`^${pattern(each)}$`, 'u').test(title));
  return own && { file: test, title: own };
}

const pattern = (title) =>
  title
    .split(/%[sdifjo#]|\$\{[^}]*\}|\$[\w.]+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'))
    .join('.*');

/** A title that is still in the test's text. */
export const stands = (root, { file, title }) =>
  existsSync(path.join(root, file)) &&
  (title === WHOLE_FILE || readFileSync(path.join(root, file), 'utf8').includes(title));

function plant(root, field, { folder, file, change, tests }, closures) {
  const files = new Set(tests.flatMap((test) => [...closures.get(test)]));
  for (const each of files) {
    const to = path.join(field, folder, each);
    mkdirSync(path.dirname(to), { recursive: true });
    if (each !== file) copyFileSync(path.join(root, each), to);
    else {
      const text = readFileSync(path.join(root, each), 'utf8');
      writeFileSync(to, text.slice(0, change.from) + change.by + text.slice(change.to));
    }
  }
  // What a test reads beside itself (a table of cases) is no import.
  for (const test of tests) {
    const beside = path.join(root, path.dirname(test));
    for (const each of readdirSync(beside).filter((name) => /[.](?:txt|json)$/u.test(name))) {
      copyFileSync(path.join(beside, each), path.join(field, folder, path.dirname(test), each));
    }
  }
  if (files.size > 0) symlinkSync(path.join(root, 'fixtures'), path.join(field, folder, 'fixtures'));
}

/** Every test of every copy: { folder, test, title, status }. */
async function run(root, field) {
  const [config, results] = [path.join(field, 'vitest.config.mjs'), path.join(field, 'results.json')];
  const settings = {
    include: ['*/src/**/*.test.ts'],
    exclude: [],
    pool: 'threads',
    testTimeout: 10_000,
    hookTimeout: 10_000,
  };
  writeFileSync(config, `export default ${JSON.stringify({ test: settings })};\n`);
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const output = ['--reporter=json', `--outputFile=${results}`];
  await new Promise((resolve) => {
    execFile(
      process.execPath,
      [vitest, 'run', '--root', field, '--config', config, ...output],
      { cwd: root, maxBuffer: 1 << 28 },
      resolve, // that tests fail is what is asked
    );
  });
  return JSON.parse(readFileSync(results, 'utf8')).testResults.flatMap(({ name, message, assertionResults }) => {
    const [folder, ...rest] = path.relative(field, name).split(path.sep);
    const test = rest.join('/');
    const whole = message.includes('stubbed') ? [{ folder, test, title: WHOLE_FILE, status: 'failed' }] : [];
    return [...whole, ...assertionResults.map(({ title, status }) => ({ folder, test, title, status }))];
  });
}

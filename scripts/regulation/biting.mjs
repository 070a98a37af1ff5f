// Takes each citing rule out once and sees which test fails: a citation whose loss nobody notices says nothing. What was
// found is kept in .cache rule by rule, under everything it rests on, so that a run that was ended goes on where it was.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { citationsIn, sourcesOf } from './citations.mjs';
import { WHOLE_FILE, openField } from './missing.mjs';

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

/** A file with everything it rests on. */
function restingOn(file, imports) {
  const reached = new Set([file]);
  for (const each of reached) for (const to of imports.get(each) ?? []) reached.add(to);
  return reached;
}

/**
 * Whom to ask of a rule, one group after the other until one notices: the tests that import its file, those of its
 * capability, those of the other capabilities that reach it, and last the story that is named for it.
 */
function groupsOf({ file, cited, name }, { imports, closures, stories }) {
  const capability = file.split('/').slice(0, 3).join('/');
  const nearness = (test) => (imports.get(test).includes(file) ? 0 : test.startsWith(`${capability}/`) ? 1 : 2);
  const reaching = [...closures]
    .filter(([test, closure]) => closure.has(file) && (test.startsWith('src/regime/') || nearness(test) === 0))
    .map(([test]) => test);
  const story = stories.find((each) => each.file === file && each.name === name && (each.cited ?? cited) === cited);
  return [0, 1, 2]
    .map((near) => reaching.filter((test) => nearness(test) === near))
    .concat([story ? [story.story] : []])
    .filter((group) => group.length > 0);
}

/**
 * What each citation's loss does: { cited, file, name, how, test? }. `note` is told of each as it is found.
 * @param known of a citation and its place the test that is taken as found, undefined where it is to be asked anew
 */
export async function bite(root, stories, known, note) {
  const imports = importsIn(root);
  const closures = new Map([...imports.keys()].filter(isUnitTest).map((test) => [test, restingOn(test, imports)]));
  const citations = citationsIn(root);
  const kept = openKept(path.join(root, '.cache', 'regulation-bites.json'));
  const field = await openField(root);
  const passing = new Map();
  /** What passes with every rule in its place; only what does can notice that one is gone. */
  const passes = async (test) => {
    if (!passing.has(test)) {
      const results = await field.run([test]);
      passing.set(test, new Set(results.filter(({ status }) => status === 'passed').map(({ title }) => title)));
    }
    return passing.get(test);
  };
  const noticedBy = async (citation, missing, tests) => {
    const failed = (await field.run(tests, missing)).filter(({ status }) => status === 'failed');
    const folder = path.posix.dirname(citation.file);
    const near = ({ test }) => (path.posix.dirname(test) === folder ? 0 : 1);
    const ranked = failed.sort(
      (one, other) =>
        rank(one, citation) - rank(other, citation) || near(one) - near(other) || one.test.localeCompare(other.test),
    );
    for (const each of ranked) {
      const passed = await passes(each.test);
      const own = (each.title === WHOLE_FILE ? passed.size > 0 : passed.has(each.title)) && written(root, each);
      if (own) return own;
    }
    return undefined;
  };
  const lossOf = async (citation) => {
    const { file, change } = citation;
    if (change.by === undefined) return undefined;
    const text = readFileSync(path.join(root, file), 'utf8');
    const missing = { file, text: text.slice(0, change.from) + change.by + text.slice(change.to) };
    const groups = groupsOf(citation, { imports, closures, stories });
    for (const tests of groups) {
      // A story rests on the whole program.
      const rest = tests.flatMap((test) => [...(closures.get(test) ?? sourcesOf(root))]);
      const key = keyOf(root, [citation.cited, file, missing.text, ...tests], rest);
      if (!kept.has(key)) kept.put(key, await noticedBy(citation, missing, tests));
      if (kept.get(key)) return kept.get(key);
    }
    return undefined;
  };

  try {
    const bitten = [];
    for (const [place, citation] of citations.entries()) {
      const { cited, file, name, change } = citation;
      const test = known(citations, place) ?? (await lossOf(citation));
      bitten.push({ cited, file, name, how: change.how, ...(test && { test }) });
      note(bitten.at(-1), bitten.length, citations.length);
    }
    return bitten;
  } finally {
    await field.close();
  }
}

/** A test that names the rule says best what is lost; that a file cannot begin says least. */
const rank = ({ title }, { cited }) =>
  title === WHOLE_FILE ? 2 : new RegExp(`\\b${cited}\\b`, 'u').test(title) ? 0 : 1;

/** A failed test as its file writes it: of a table of cases the title of the table. */
function written(root, { test, title }) {
  const text = readFileSync(path.join(root, test), 'utf8');
  if (title === WHOLE_FILE || text.includes(title)) return { file: test, title };
  const titles = [...text.matchAll(/\(\s*(['`])([^\n]*?[%$][^\n]*?)\1,\s*(?:async )?\(/gu)].map(([, , each]) => each);
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

/** One name for a loss, the tests asked of it and the text of all they rest on. */
function keyOf(root, words, files) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const file of [...new Set(files)].sort()) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** What was found so far; that nothing notices a loss is a finding too. */
function openKept(file) {
  const found = new Map(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
  return {
    has: (key) => found.has(key),
    get: (key) => found.get(key) ?? undefined,
    put: (key, test) => {
      found.set(key, test ?? null);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify([...found]));
    },
  };
}

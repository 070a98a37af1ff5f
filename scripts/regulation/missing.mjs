// One vitest for as many rules as there are: the sources stay where they are, and what is taken out of one of them is
// taken out as it is loaded. Only that file is read anew from rule to rule, so a rule costs the time of its own tests.
import path from 'node:path';
import { createVitest } from 'vitest/node';

/** A file that sets its cases up with the rule cannot even begin without it. */
export const WHOLE_FILE = 'every test of the file';

/** A test that runs on for this long without its rule is ended, and has not failed by it. */
const PATIENCE_MS = 240_000;

const TEN_SECONDS = 10_000;
/** As long as the stories themselves are given (`vitest.config.ts`). */
const STORY_MS = 60_000;

/** @returns `run(tests, missing?)`: { test, title, status }[] of the files; `missing`: { file, text }, one source as it is to be read. */
export async function openField(root) {
  const missing = {};
  const plugin = {
    name: 'one-rule-missing',
    enforce: 'pre',
    load: (id) => (id.split('?')[0] === missing.file ? missing.text : undefined),
  };
  const project = (name, test) => ({ root, plugins: [plugin], test: { name, root, pool: 'threads', ...test } });
  const open = () =>
    createVitest(
      'test',
      { root, config: false, watch: false, reporters: [{}], maxWorkers: '100%' },
      {
        test: {
          projects: [
            project('unit', {
              include: ['src/**/*.test.ts'],
              exclude: ['src/**/*story.test.ts'],
              testTimeout: TEN_SECONDS,
              hookTimeout: TEN_SECONDS,
            }),
            project('stories', {
              include: ['src/**/*story.test.ts'],
              globalSetup: ['scripts/build.mjs', 'src/platform/database/test-cluster.ts'],
              testTimeout: STORY_MS,
              hookTimeout: STORY_MS,
            }),
          ],
        },
      },
    );
  let vitest = await open();

  async function run(tests, change) {
    const file = change && path.join(root, change.file);
    Object.assign(missing, { file, text: change?.text });
    if (file) vitest.invalidateFile(file);
    try {
      const wanted = new Set(tests.map((test) => path.join(root, test)));
      const found = (await vitest.globTestSpecifications(tests)).filter(({ moduleId }) => wanted.has(moduleId));
      const ended = await within(PATIENCE_MS, vitest.runTestSpecifications(found));
      // What ran before is still among the results.
      const asked = ended?.testModules.filter(({ moduleId }) => wanted.has(moduleId));
      if (asked) return asked.flatMap((module) => resultsOf(root, module));
      await Promise.race([vitest.close(), new Promise((resolve) => setTimeout(resolve, TEN_SECONDS))]);
      vitest = await open();
      return [];
    } finally {
      Object.assign(missing, { file: undefined, text: undefined });
      if (file) vitest.invalidateFile(file);
    }
  }

  return { run, close: () => vitest.close() };
}

function resultsOf(root, module) {
  const test = path.relative(root, module.moduleId);
  // Only what the missing rule says itself counts: a file that cannot be read any more says nothing of its rule.
  const stubbed = module.errors().some(({ message }) => message.includes('stubbed'));
  const own = [...module.children.allTests()].map((each) => ({ test, title: each.name, status: each.result().state }));
  return stubbed ? [...own, { test, title: WHOLE_FILE, status: 'failed' }] : own;
}

async function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

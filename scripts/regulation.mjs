// Writes docs/regulation/README.md: each sentence of the notice, the rule that carries it out, and the test that fails
// without the rule. --check says whether the page is stale. --bite takes each citing rule out once and sees its test
// fail (by hand: minutes for the whole), --bite --open only what is new or was noticed by none; what it found is
// docs/regulation/bites.json, and the page is made from that. A story is asked only of the rules that stories.json names it for.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { bite, stands } from './regulation/biting.mjs';
import { citationsIn } from './regulation/citations.mjs';
import { pageOf } from './regulation/page.mjs';
import { faultsIn } from './regulation/quotes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (file) => new URL(`../${file}`, import.meta.url);
const json = async (file) => JSON.parse(await readFile(at(file), 'utf8'));

const [PAGE, BITES] = ['docs/regulation/README.md', 'docs/regulation/bites.json'];
const sentences = await json('scripts/regulation/sentences.json');
const invariants = await json('scripts/regulation/invariants.json');

const faults = await faultsIn(root, sentences, await readFile(at('fixtures/seed/notice.txt'), 'utf8'));
for (const fault of faults) console.error(`regulation: ${fault}`);
if (faults.length > 0) process.exit(1);

if (process.argv.includes('--bite')) {
  const known = process.argv.includes('--open') ? foundIn(await json(BITES)) : () => undefined;
  const bitten = await bite(
    root,
    await json('scripts/regulation/stories.json'),
    known,
    ({ cited, file, name, test }, nth, of) =>
      console.log(`${nth}/${of} ${cited} ${file} ${name}: ${test ? `${test.file}, ${test.title}` : 'OPEN'}`),
  );
  await writeFile(at(BITES), await prettier.format(JSON.stringify(bitten), { parser: 'json', printWidth: 120 }));
  const idle = bitten.filter(({ test }) => !test);
  console.log(`regulation: ${bitten.length} citations, ${idle.length} without a test that bites`);
}

/** Citations as they stand in the code today; one that is new since the last bite has no test yet, nor has one whose test is gone. */
const found = foundIn(await json(BITES).catch(() => []));
const citations = citationsIn(root).map(({ cited, file, name, change: { how } }, place, all) => {
  const test = found(all, place);
  return { cited, file, name, how, ...(test && { test }) };
});

const built = await readdir(at('src/regime'));
const page = await prettier.format(pageOf({ sentences, invariants, citations, built }), {
  parser: 'markdown',
  printWidth: 120,
});
if (!process.argv.includes('--check')) await writeFile(at(PAGE), page);
else if ((await readFile(at(PAGE), 'utf8').catch(() => '')) !== page) {
  console.error(`${PAGE} is stale: run node scripts/regulation.mjs (and --bite, where a rule or its test changed)`);
  process.exitCode = 1;
}

/** The test that was found for a citation: of several in one declaration each has its own, in the order of the text. */
function foundIn(bites) {
  return (all, place) => {
    const { cited, file, name } = all[place];
    const same = (each) => each.cited === cited && each.file === file && each.name === name;
    const { test } = bites.filter(same)[all.slice(0, place).filter(same).length] ?? {};
    return test && stands(root, test) ? test : undefined;
  };
}

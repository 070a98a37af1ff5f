// Writes docs/permissions.md: who may do what, in Chinese and English, from what is declared and the grid that people
// review; and tries every mutant of the tables of rights against that grid. Fails where one is not caught. With --check it
// only says whether the page is stale. Needs the built program (npm run build).
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { regimeOn } from '../dist/app/regime.js';
import { linker } from './rights/link.mjs';
import { mutantsOf } from './rights/mutants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = path.join(root, 'docs/permissions.md');
const { readGrid, operationOf, SYSTEM } = linker().load('regime/rights.testing.ts');
const grid = readGrid(readFileSync(path.join(root, 'src/regime/rights.grid.csv'), 'utf8'));

/** Put together without a database: only what is declared is looked at. */
const options = { systemClock: { now: () => 0 }, demo: true, sealFolder: '', note: () => undefined };
const { declarations } = regimeOn({ ...options, db: {}, vault: {} });
const lists = new Set(declarations.filter(({ subject }) => !subject).map(({ action }) => action));
const summaries = new Map(declarations.map(({ action, endpoint }) => [action, endpoint.summary]));

/** The first cell in which the tables and the grid differ; undefined: none. */
function difference(changed) {
  const { load } = linker(changed);
  const { may, policy } = load('regime/policy.ts');
  const tables = { may, sees: load('regime/visibility.ts').sees };
  const { outcomeOf, leaning } = load('regime/rights.things.testing.ts');
  const rows = grid.rows.filter(({ action }) => operationOf(action) in policy);
  for (const row of rows) {
    for (const who of [...grid.whos, SYSTEM]) {
      const met = outcomeOf(tables, who, row, lists.has(row.action));
      const wanted = row.met.get(who) ?? 'nothing';
      if (who === SYSTEM ? (met === 'allowed') !== (wanted === 'allowed') : met !== wanted)
        return `${row.action}, ${who}`;
    }
  }
  return leaning(tables, rows, grid.whos, lists)[0];
}

/** A mutant that cannot even be asked is caught as well: it would not compile. */
function caught(mutant) {
  try {
    return difference(mutant) !== undefined;
  } catch {
    return true;
  }
}

function mutationRun() {
  const whole = linker();
  whole.load('regime/policy.ts');
  whole.load('regime/visibility.ts');
  const rules = whole.files().filter((file) => /policy|visibility|sight|rules[/]actor/u.test(file));
  const mutants = rules.flatMap(mutantsOf);
  return { mutants, survivors: mutants.filter((mutant) => !caught(mutant)) };
}

const here = difference(undefined);
if (grid.faults.length > 0 || here !== undefined) {
  console.error(`the grid and the tables differ: ${[...grid.faults, here].join('; ')}`);
  process.exit(1);
}
const { mutants, survivors } = mutationRun();
for (const { what } of survivors) console.error(`not caught: ${what}`);
console.log(`${mutants.length} mutants of the tables of rights, ${mutants.length - survivors.length} caught`);
if (survivors.length > 0) process.exitCode = 1;

/** Whoever meets it, a role once where all its relations do. */
function named(row, outcome, roleWord, relationWord) {
  const said = [...grid.roles].flatMap(([role, relations]) => {
    const fitting = relations.filter((relation) => row.met.get(`${role}:${relation}`) === outcome);
    if (relations.length === 0) return row.met.get(role) === outcome ? [roleWord(role)] : [];
    if (fitting.length === relations.length) return [roleWord(role)];
    return fitting.map((relation) => `${roleWord(role)}（${relationWord(relation)}）`);
  });
  const others = [SYSTEM, 'nobody'].filter((who) => row.met.get(who) === outcome).map(roleWord);
  return [...said, ...others];
}

const RELATIONS = {
  lead: '牵头',
  responsible: '责任',
  other: '无关',
  'in-charge': '分管本项',
  'in charge': '分管本项',
};
const OTHERS = { system: '后台任务', nobody: '未登录的人' };
const zhRole = (role) => grid.roleWords.get(role) ?? OTHERS[role] ?? role;
const zhRelation = (relation) => RELATIONS[relation] ?? relation;
const same = (word) => word;
const cell = (whos, joint) => (whos.length === 0 ? '—' : whos.join(joint));

const table = (language) => {
  const zh = language === 'zh-CN';
  const head = zh ? ['操作', '对象', '放行', '不准', '看不见'] : ['operation', 'on', 'allowed', 'forbidden', 'hidden'];
  const lines = grid.rows.map((row) => {
    const words = zh ? grid.actionWords.get(row.action) : (summaries.get(row.action) ?? '');
    const { chinese, english } = grid.things.get(row.thing);
    const columns = ['allowed', 'forbidden', 'hidden'].map((outcome) =>
      cell(named(row, outcome, zh ? zhRole : same, zh ? zhRelation : same), zh ? '、' : ', '),
    );
    const operation = [`\`${row.action}\``, words].filter((each) => each !== '').join('<br>');
    return `| ${[operation, zh ? chinese : english, ...columns].join(' | ')} |`;
  });
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- | --- |', ...lines];
};

const page = await prettier.format(
  [
    '# 权限 Permissions',
    '',
    '由 `node scripts/permissions.mjs` 根据程序声明的操作和人工审查的权限表 [`src/regime/rights.grid.csv`](../src/regime/rights.grid.csv) 生成，不手工修改。Generated from what the program declares and the grid that people write and review; never edited by hand.',
    '',
    `权限表共${grid.rows.length}行。把权限规则逐处改坏${mutants.length}次，权限表发现${mutants.length - survivors.length}次。 The grid has ${grid.rows.length} rows. The rules of rights were changed in ${mutants.length} ways, one at a time; the grid caught ${mutants.length - survivors.length} of them.`,
    '',
    '## 谁能做什么',
    '',
    '放行：权限不拦，规则仍可能不准。不准：知道有这件事，不能做。看不见：如同没有，答复与不存在的逐字节相同；在列表里则不出现。未登录的人一律先登录，外区县的人一律看不见，另有写明的除外。',
    '',
    ...table('zh-CN'),
    '',
    '## Who may do what',
    '',
    'Allowed: rights stand in nobody’s way, a rule still may. Forbidden: they may know of it and not do it (403). Hidden: as if it were not there, the same to the byte (404); in a list it is not among the rows. Whoever has not signed in must, and people of another district see nothing, unless a row says otherwise.',
    '',
    ...table('en'),
    '',
  ].join('\n'),
  { parser: 'markdown', printWidth: 120 },
);

if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
else if (readFileSync(PAGE, { encoding: 'utf8', flag: 'a+' }) !== page) {
  console.error('docs/permissions.md is stale: npm run build, then node scripts/permissions.mjs');
  process.exitCode = 1;
}

// Writes docs/machines.md: every state machine of the regime, drawn and as a table, in Chinese and English. A machine is
// found by its type and read from the built rules, so that a new one needs no mention here; with --check it only says
// whether the page is stale. Needs the built program (npm run build).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';
import { endless, openMoves, statesOf, terminal, unreachable } from '../dist/kernel/machine.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = 'docs/machines.md';

/** What no page has a word for yet; where a page has one, the page's word is taken. One idea, one word. */
const WORDS = {
  asked: '待答复',
  answered: '已答复',
  settled: '已办结',
  withdrawn: '已撤回',
  'read-again': '重新读取',
  compare: '核对',
  'type-head': '填写首部',
  explain: '说明原因',
  untyped: '待填首部',
  compared: '已核对',
  check: '核对',
  submit: '送签',
  return: '退回',
  issue: '签发下达',
  register: '登记已印发文件',
  amend: '更正',
  supersede: '替代',
  close: '办结',
  archive: '归档',
  acknowledge: '确认承办',
  'approve-plan': '审定方案',
  start: '开工',
  suspend: '暂停',
  resume: '恢复',
  'declare-complete': '申报完成',
  pass: '验收通过',
  fail: '验收未通过',
  revise: '修改',
  'approve-at-meeting': '常务会审议通过',
  remit: '常务会退回',
  defer: '缓议',
  'draw-up': '编制',
  review: '审核',
  clear: '审核通过',
  'pass-on': '报领导审批',
  pay: '拨付',
  reverse: '冲销',
  settle: '办结结算',
  'settle-and-hold': '结算并预留质保金',
  draft: '起草中',
  'carry-over': '结转下年',
  terminate: '终止',
  open: '开始办理',
  meet: '办妥',
  void: '不再要求',
  understand: '读完',
  'give-up': '不能读',
  'take-over': '导入',
  reading: '读取中',
  unread: '没能读出',
  read: '待导入',
  applied: '已导入',
  reopen: '撤回收文登记',
  proposed: '已提出',
  confirmed: '已确认',
  declined: '不同意',
  superseded: '已替代',
  confirm: '确认',
  decline: '不同意',
  planned: '待生效',
  'in-effect': '已生效',
  withdrawn: '已撤回',
  'take-effect': '生效',
  withdraw: '撤回',
  requested: '待转办',
  routed: '待答复',
  countered: '已商改',
  refused: '不同意',
  escalated: '待裁定',
  agreed: '已商定',
  arrived: '已到位',
  released: '已返回',
  dropped: '不再抽调',
  route: '转办',
  agree: '同意',
  object: '提出异议',
  lapse: '期满未反馈',
  lift: '随更正失效',
  counter: '商改',
  refuse: '不同意',
  accept: '接受商改',
  escalate: '提请裁定',
  order: '裁定抽调',
  drop: '裁定不抽调',
  arrive: '确认到位',
  release: '登记返回',
  approved: '已审定',
  active: '运行中',
  dissolved: '已撤销',
  approve: '审定',
  activate: '开始运行',
  dissolve: '撤销',
  countersigning: '会签中',
  submitted: '待审定',
  'at-meeting': '待常务会审议',
  rejected: '不同意',
  'request-countersign': '请会签',
  'submit-major': '报常务会',
  reject: '不同意',
  'report-met': '报告达成',
  'report-partial': '报告部分完成',
  verify: '核实',
};

const sources = readdirSync(path.join(root, 'src/regime'), { recursive: true })
  .map((file) => `src/regime/${file.split(path.sep).join('/')}`)
  .filter((file) => !/[.]test[.]ts$|[.]testing[.]ts$/u.test(file))
  .sort();

const RULES = /^src\/regime\/[^/]+\/rules(?:[.]ts$|\/.*[.]ts$)/u;
const textOf = (file) => readFileSync(path.join(root, file), 'utf8');
const parsed = (file) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);

/** Every machine that a capability's rules export: { capability, name, file, machine }, in the order of the regime. */
async function machines() {
  const order = JSON.parse(await readFile(path.join(root, 'src/regime/order.json'), 'utf8'));
  const found = [];
  for (const file of sources.filter((each) => RULES.test(each) && /\bMachine</u.test(textOf(each)))) {
    const built = file.replace(/^src/u, 'dist').replace(/[.]ts$/u, '.js');
    if (!existsSync(path.join(root, built))) throw new Error(`${built} is missing: npm run build`);
    const exported = Object.entries(await import(path.join(root, built)));
    const capability = file.split('/')[2];
    for (const [name, machine] of exported.filter(([, value]) => isMachine(value))) {
      found.push({ capability, name, file, machine });
    }
  }
  const place = ({ capability }) => order.indexOf(capability);
  return found.sort((one, other) => place(one) - place(other));
}

const isMachine = (value) =>
  typeof value === 'object' && value !== null && typeof value.moves === 'object' && value.initial in value.moves;

/** What stands above a machine in its file, without the stars. */
function explained({ file, name }) {
  const source = parsed(file);
  const statement = source.statements.find(
    (each) => ts.isVariableStatement(each) && each.declarationList.declarations[0].name.getText() === name,
  );
  const [comment] = statement ? ts.getJSDocCommentsAndTags(statement) : [];
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/gu, ' ');
}

/** The words that pages have for the states or moves of a machine: the list of texts that knows the most of them. */
function wordsFor(capability, names, language) {
  const files = sources.filter((file) => new RegExp(`/(?:[a-z]+-)?words[^/]*[.]${language}[.]ts$`, 'u').test(file));
  const lists = files.flatMap((file) =>
    listsOf(parsed(file)).map((list) => ({ own: file.includes(`/${capability}/`), list })),
  );
  const whole = lists.filter(({ list }) => names.every((name) => list.has(name)));
  return (whole.find(({ own }) => own) ?? whole[0])?.list ?? new Map();
}

function listsOf(source) {
  const lists = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const texts = node.properties.filter(
        (each) => ts.isPropertyAssignment(each) && ts.isStringLiteral(each.initializer),
      );
      lists.push(new Map(texts.map(({ name, initializer }) => [name.text, initializer.text])));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lists;
}

const spoken = (name) => name.replaceAll('-', ' ');
/** A name that Mermaid takes: the dash is its arrow. */
const plain = (name) => name.replaceAll('-', '_');

/** Shown in English and told of: a machine is not left out because nobody has named its moves yet. */
function unnamed(machine, each) {
  console.error(`machines: no Chinese word for ${each} of ${machine}`);
  return spoken(each);
}

function section(found) {
  const { capability, name, file, machine } = found;
  const states = statesOf(machine);
  const moves = [...new Set(states.flatMap((state) => openMoves(machine, state)))];
  const [zh, en] = ['zh-CN', 'en'].map((language) => wordsFor(capability, states, language));
  const moveWords = wordsFor(capability, moves, 'zh-CN');
  const chinese = (words, each) => words.get(each) ?? WORDS[each] ?? unnamed(name, each);
  const ends = terminal(machine);
  return [
    '',
    `## ${name.replace(/Machine$/u, '')}`,
    '',
    explained(found),
    '',
    `[\`${file}\`](../${file}): ${states.length} states, ${moves.length} moves.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `  state "${chinese(zh, state)} ${spoken(state)}" as ${plain(state)}`),
    `  [*] --> ${plain(machine.initial)}`,
    ...states.flatMap((state) =>
      openMoves(machine, state).map(
        (move) =>
          `  ${plain(state)} --> ${plain(machine.moves[state][move])}: ${chinese(moveWords, move)} ${spoken(move)}`,
      ),
    ),
    ...ends.map((state) => `  ${plain(state)} --> [*]`),
    '```',
    '',
    '| state | 状态 | in English | move → next state |',
    '| --- | --- | --- | --- |',
    ...states.map((state) => {
      const mark = state === machine.initial ? ' (initial)' : ends.includes(state) ? ' (final)' : '';
      const leaving = openMoves(machine, state).map(
        (move) => `\`${move}\` ${chinese(moveWords, move)} → \`${machine.moves[state][move]}\``,
      );
      return `| \`${state}\`${mark} | ${chinese(zh, state)} | ${en.get(state) ?? spoken(state)} | ${leaving.join('<br>')} |`;
    }),
  ];
}

const found = await machines();
const unsound = found.flatMap(({ name, machine }) => [
  ...unreachable(machine).map((state) => `${name}: nothing leads to ${state}`),
  ...endless(machine).map((state) => `${name}: ${state} never comes to an end`),
]);
for (const fault of unsound) console.error(`machines: ${fault}`);
if (unsound.length > 0) process.exitCode = 1;

const page = await prettier.format(
  [
    '# State machines',
    '',
    'Generated by `node scripts/machines.mjs` from the tables that the program runs on, never edited by hand. The words are those of the pages. Every state can be reached, and from every state there is a way to an end; the script refuses a machine where that is not so.',
    ...found.flatMap(section),
    '',
  ].join('\n'),
  { parser: 'markdown', printWidth: 120 },
);

if (!process.argv.includes('--check')) await writeFile(path.join(root, PAGE), page);
else if ((await readFile(path.join(root, PAGE), 'utf8').catch(() => '')) !== page) {
  console.error(`${PAGE} is stale: npm run build, then node scripts/machines.mjs`);
  process.exitCode = 1;
}

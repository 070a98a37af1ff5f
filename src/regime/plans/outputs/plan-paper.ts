import type { Column, OutgoingDocument, OutgoingTable, Part } from '../../../documents/writing/document.js';
import { fen, plainYuan, sum } from '../../../kernel/money.js';
import { planPaperWords } from '../paper-word-lists.js';
import type { Milestone } from '../rules/milestone.js';
import { timetableWords } from '../timetable-word-lists.js';
import { planWords } from '../web/word-lists.js';
import type { PlanPaperWords } from '../words.papers.js';
import { ganttSvg } from './gantt-svg.js';
import type { PrintedPlan } from './printed-plan.js';

/** Rows of the picture that fit a page on its side and stay readable. */
const ROWS_A_PAGE = 16;
/** Beyond this a printed picture helps nobody: it is exported by itself. */
const MOST_PICTURED = 160;

type Chapter = keyof PlanPaperWords['plan']['chapters'];

/**
 * 实施方案 as a paper (R5 to R8): targets as the notice has them, who does what, the timetable as a table and as 施工图, money
 * and people; in the form of GB/T 9704, its chapters numbered 一、 and the picture on pages of its own.
 */
export function planPaper(plan: PrintedPlan): OutgoingDocument {
  const words = planPaperWords[plan.language];
  const { plan: said } = words;
  const title = words.title.plan(plan.leadUnit, plan.item.title);
  const chapters: readonly (readonly [Chapter, readonly Part[]])[] = [
    ['targets', targetsIn(plan, words)],
    ['summary', [body(plan.content.summary.trim() || said.unsaid)]],
    ['duties', dutiesIn(plan, words)],
    ['people', peopleIn(plan, words)],
    ['timetable', [timetableIn(plan, words)]],
    ['money', moneyIn(plan, words)],
    ['staffing', staffingIn(plan, words)],
    ['risks', risksIn(plan, words)],
  ];
  return {
    title,
    orientation: 'portrait',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      { kind: 'passage', style: 'subtitle', text: standingOf(plan, words) },
      body(said.basis(plan.notice.title, plan.notice.number)),
      ...chapters.flatMap(([chapter, parts], at): readonly Part[] => [
        { kind: 'heading', level: 'first', text: said.chapter(at + 1, said.chapters[chapter]) },
        ...parts,
      ]),
      body(said.annex),
      {
        ...{ kind: 'passage', style: 'signature' },
        text: `${plan.leadUnit}\n${plan.drawnUpOn === null ? words.blankDay : words.day(plan.drawnUpOn)}`,
      },
      ...picturesOf(plan, words),
    ],
  };
}

const body = (text: string): Part => ({ kind: 'passage', style: 'body', text });

const standingOf = (
  { edition, state, approvedOn, language }: PrintedPlan,
  { plan: said, day }: PlanPaperWords,
): string =>
  approvedOn === null
    ? said.standing(edition, planWords[language].state[state])
    : said.approved(edition, day(approvedOn));

const tableOf = (
  name: string,
  headings: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): OutgoingTable => ({
  ...{ kind: 'table', name, columns: widths.map((width): Column => ({ width })) },
  header: [headings.map((text) => ({ text }))],
  rows: rows.map((cells) => cells.map((text) => ({ text }))),
});

function targetsIn({ item, targets }: PrintedPlan, { plan: said, day }: PlanPaperWords): readonly Part[] {
  const rows = targets.map(({ number, title, clause }) => [String(number), title, clause]);
  return [
    body(said.promise(item.content, day(item.dueOn))),
    tableOf(said.chapters.targets, said.targetColumns, [8, 40, 52], rows),
  ];
}

function dutiesIn(plan: PrintedPlan, { plan: said }: PlanPaperWords): readonly Part[] {
  const { leadUnit, leadUnitId, responsibleUnits, content, targets, accountableHead, handsOnLeader, leader } = plan;
  const titles = new Map(targets.map(({ number, title }) => [number, title]));
  const dutiesOf = (unitId: string): string =>
    content.duties
      .filter((duty) => duty.unitId === unitId && duty.text.trim() !== '')
      .map(({ target, text }) => said.duty(target === null ? null : (titles.get(target) ?? null), text))
      .join('\n') || said.unsaid;
  return [
    body(said.heads(leadUnit, accountableHead, handsOnLeader, leader)),
    { kind: 'heading', level: 'second', text: said.leads(leadUnit) },
    body(dutiesOf(leadUnitId)),
    ...responsibleUnits.flatMap(({ id, name }, at): readonly Part[] => [
      { kind: 'heading', level: 'second', text: said.shares(at + 2, name) },
      body(dutiesOf(id)),
    ]),
  ];
}

/** 责任分解: every target with its unit, its person and its nodes (R8 “有人管、有人抓”); what is inherited is written out. */
function peopleIn(plan: PrintedPlan, { plan: said, and }: PlanPaperWords): readonly Part[] {
  const { content, targets, unitName, leadUnitId, handsOnLeader } = plan;
  const rows = targets.map(({ number, title }) => {
    const owner = content.owners.find(({ target }) => target === number);
    const nodes = content.milestones.flatMap((each, at) => (each.targets.includes(number) ? [String(at + 1)] : []));
    const person = owner?.person ?? handsOnLeader ?? said.unsaid;
    return [String(number), title, unitName(owner?.unitId ?? leadUnitId), person, nodes.join(and)];
  });
  return [tableOf(said.chapters.people, said.peopleColumns, [6, 40, 22, 14, 18], rows)];
}

function timetableIn(plan: PrintedPlan, { plan: said, and }: PlanPaperWords): OutgoingTable {
  const { content, unitName, leadUnitId } = plan;
  const numbers = new Map(content.milestones.map(({ id }, at) => [id, String(at + 1)]));
  const rows = content.milestones.map((node, at) => [
    ...[String(at + 1), node.title, node.targets.join(and) || said.preparing, node.start, node.finish],
    ...[String(node.weight), unitName(node.ownerUnitId ?? leadUnitId), personOf(node, plan)],
    node.after.flatMap((id) => numbers.get(id) ?? []).join(and),
  ]);
  return tableOf(said.chapters.timetable, said.timetableColumns, [5, 22, 9, 15, 15, 6, 13, 9, 6], rows);
}

/** The node's own person, or the one its target has, or the item's. */
const personOf = ({ person, targets }: Milestone, { content, handsOnLeader }: PrintedPlan): string =>
  person ?? content.owners.find(({ target }) => targets.includes(target))?.person ?? handsOnLeader ?? '';

function moneyIn({ content: { funds }, language }: PrintedPlan, { plan: said }: PlanPaperWords): readonly Part[] {
  const { source } = planWords[language];
  const rows = funds.lines.map((line) => [source[line.source], plainYuan(fen(line.amount)), line.note]);
  const all = plainYuan(sum(funds.lines.map(({ amount }) => fen(amount))));
  const spoken = [
    ...(funds.noDistrictFunds ? [said.noDistrict] : []),
    ...(funds.estimate === null ? [] : [said.estimate(said.yuan(plainYuan(fen(funds.estimate))))]),
    ...(funds.lines.length === 0 && !funds.noDistrictFunds ? [said.unsaid] : []),
  ];
  return [
    ...(spoken.length > 0 ? [body(spoken.join(''))] : []),
    ...(rows.length > 0
      ? [tableOf(said.chapters.money, said.moneyColumns, [24, 26, 50], [...rows, [said.sum, all, '']])]
      : []),
  ];
}

function staffingIn({ content: { staffing } }: PrintedPlan, { plan: said }: PlanPaperWords): readonly Part[] {
  if (staffing.needed !== true) return [body(staffing.needed === false ? said.notNeeded : said.unsaid)];
  const rows = staffing.needs.map(({ purpose, posts, from, until }) => [purpose, String(posts), from, until]);
  return [tableOf(said.chapters.staffing, said.staffingColumns, [46, 14, 20, 20], rows)];
}

function risksIn({ content: { risks }, language }: PrintedPlan, { plan: said }: PlanPaperWords): readonly Part[] {
  if (risks.length === 0) return [body(said.noRisks)];
  const rows = risks.map(({ kind, text, measure }) => [planWords[language].risk[kind], text, measure]);
  return [tableOf(said.chapters.risks, said.riskColumns, [22, 39, 39], rows)];
}

/** 施工图 on pages that lie on their side, so many nodes a page. */
function picturesOf(plan: PrintedPlan, { plan: said }: PlanPaperWords): readonly Part[] {
  const { content, baseline, critical, calendar, item, language } = plan;
  const { milestones } = content;
  if (milestones.length === 0) return [];
  const heading: Part = { kind: 'heading', level: 'first', text: said.chapters.picture };
  if (milestones.length > MOST_PICTURED)
    return [{ kind: 'page-break' }, heading, body(said.tooMany(milestones.length))];
  const pages = Array.from({ length: Math.ceil(milestones.length / ROWS_A_PAGE) }, (_, page) => page * ROWS_A_PAGE);
  return pages.flatMap((from, page): readonly Part[] => {
    const part = milestones.slice(from, from + ROWS_A_PAGE);
    const drawn = { milestones: part, baseline, critical, dueOn: item.dueOn, today: null, calendar };
    const svg = ganttSvg(drawn, { item: item.title, words: timetableWords[language], id: `p${String(page)}` });
    const told = `${item.title}　${said.chapters.picture}　${said.pictured(from + 1, from + part.length)}`;
    return [
      { kind: 'turn', orientation: 'landscape' },
      heading,
      ...(pages.length > 1 ? [body(said.pictured(from + 1, from + part.length))] : []),
      { kind: 'picture', svg, told },
    ];
  });
}

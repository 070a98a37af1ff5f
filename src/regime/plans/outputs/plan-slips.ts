import type { OutgoingDocument, Row } from '../../../documents/writing/document.js';
import { fen, plainYuan } from '../../../kernel/money.js';
import { ROOM, slipOf, slipRows } from '../../obligations/outputs/slip.js';
import { planPaperWords } from '../paper-word-lists.js';
import { planWords } from '../web/word-lists.js';
import type { PlanPaperWords } from '../words.papers.js';
import type { PrintedAnswer, PrintedPlan } from './printed-plan.js';

/** The slips that go with a plan, each under its form. */
export const planSlips: Readonly<
  Record<'countersign' | 'approval' | 'agenda', (plan: PrintedPlan) => OutgoingDocument>
> = { countersign: countersignSlip, approval: approvalSlip, agenda: agendaItem };

/** 会签单 (R11): each responsible unit with its word, or with room for it; who did not answer is 未反馈 (point 8). */
function countersignSlip(plan: PrintedPlan): OutgoingDocument {
  const words = planPaperWords[plan.language];
  const { wide } = slipRows(words.label);
  const answered = new Map(plan.answers.map((answer) => [answer.unit, answer]));
  return slipOf(words.title.countersign(plan.leadUnit, plan.item.title), [
    ...headOf(plan, words),
    wide('content', contentOf(plan)),
    ...(plan.responsibleUnits.length === 0 ? [wide('countersigned', words.nobody)] : []),
    ...plan.responsibleUnits.map(({ name }): Row => [
      { text: name, strong: true },
      { text: answerText(answered.get(name), words), columns: 3 },
    ]),
    ...(plan.answers.length > 0 ? [wide('silent', silentText(plan, words))] : []),
    wide('remark', words.incoming),
  ]);
}

function answerText(answer: PrintedAnswer | undefined, words: PlanPaperWords): string {
  if (!answer) return `${words.notAsked}${ROOM}${words.signature}`;
  const { standing, answeredOn, dueOn, reason, reply, registered } = answer;
  const on = answeredOn === null ? '' : words.day(answeredOn);
  const replied = reply === null ? [] : [words.reply(reply)];
  switch (standing) {
    case 'agreed':
      return [words.agreed(on, registered), ...(reason === null || reason === '' ? [] : [reason])].join('\n');
    case 'objected':
      return [words.objected(reason ?? '', on, registered), ...replied].join('\n');
    case 'silent':
      return words.silent(words.day(dueOn));
    case 'waiting':
      return `${words.waiting(words.day(dueOn))}${ROOM}${words.signature}`;
  }
}

/** 审定单 (R9): what was sent up, what the units said, who did not answer, and the decision; or room for it. */
function approvalSlip(plan: PrintedPlan): OutgoingDocument {
  const words = planPaperWords[plan.language];
  const { wide, pair } = slipRows(words.label);
  const meeting = plan.acts.findLast(({ move }) => move === 'approve-at-meeting');
  const major = plan.majors.length > 0 || plan.state === 'at-executive-meeting' || meeting !== undefined;
  return slipOf(words.title.approval(plan.leadUnit, plan.item.title), [
    ...headOf(plan, words),
    pair('drawnUp', dayOr(plan.drawnUpOn, words), 'submitted', dayOr(plan.submittedOn, words)),
    wide('content', contentOf(plan)),
    wide('money', moneyOf(plan)),
    wide('countersigned', standingsOf(plan, words)),
    wide('silent', silentText(plan, words)),
    wide('office', saidIn(plan, ['check'], words)),
    wide('leader', saidIn(plan, ['approve', 'escalate'], words, plan.leader)),
    ...(major
      ? [
          wide('reason', reasonOf(plan, words)),
          wide('meeting', meeting ? `${words.minutes}${meeting.minutes ?? ''}` : `${ROOM}${words.minutes}`),
        ]
      : []),
    wide('remark', words.incoming),
  ]);
}

/** 议题申报 (R10 “重大事项报请区政府常务会审议”): the matter, why it is the meeting's, what is asked of it, who reports. */
function agendaItem(plan: PrintedPlan): OutgoingDocument {
  const words = planPaperWords[plan.language];
  const { wide, pair } = slipRows(words.label);
  const minutes = plan.acts.findLast((act) => act.minutes !== null)?.minutes ?? '';
  return slipOf(words.title.agenda(plan.leadUnit, plan.item.title), [
    ...headOf(plan, words),
    wide('reason', reasonOf(plan, words)),
    wide('content', contentOf(plan)),
    wide('money', moneyOf(plan)),
    wide('countersigned', standingsOf(plan, words)),
    pair('reporter', plan.accountableHead ?? plan.leadUnit, 'submitted', dayOr(plan.submittedOn, words)),
    wide('attending', plan.responsibleUnits.map(({ name }) => name).join(words.and)),
    wide('leader', saidIn(plan, ['escalate'], words, plan.leader)),
    wide('office', saidIn(plan, ['check'], words)),
    wide('meeting', minutes === '' ? `${ROOM}${words.minutes}` : `${words.minutes}${minutes}`),
    wide('annex', words.annexes),
    wide('remark', words.incoming),
  ]);
}

function headOf(plan: PrintedPlan, words: PlanPaperWords): readonly Row[] {
  const { wide, pair } = slipRows(words.label);
  return [
    wide('item', words.item(plan.item.number, plan.item.title)),
    wide('lead', plan.leadUnit),
    pair('edition', words.edition(plan.edition), 'day', dayOr(plan.askedOn, words)),
  ];
}

const dayOr = (on: PrintedPlan['askedOn'], words: PlanPaperWords): string =>
  on === null ? words.blankDay : words.day(on);

function contentOf({ content, item, targets, language }: PrintedPlan): string {
  const words = planPaperWords[language];
  const summary = content.summary.trim() === '' ? item.content : content.summary.trim();
  return [summary, ...targets.map(({ number, title }) => `${String(number)}. ${title}`), words.day(item.dueOn)].join(
    '\n',
  );
}

function moneyOf({ content: { funds }, language }: PrintedPlan): string {
  const { plan: said } = planPaperWords[language];
  const { source } = planWords[language];
  return (
    [
      ...(funds.noDistrictFunds ? [said.noDistrict] : []),
      ...funds.lines.map(({ source: from, amount }) => `${source[from]}　${said.yuan(plainYuan(fen(amount)))}`),
      ...(funds.estimate === null ? [] : [said.estimate(said.yuan(plainYuan(fen(funds.estimate))))]),
    ].join('\n') || said.unsaid
  );
}

const STANDINGS = ['agreed', 'objected', 'silent', 'waiting'] as const;

function standingsOf({ answers, responsibleUnits }: PrintedPlan, words: PlanPaperWords): string {
  if (responsibleUnits.length === 0) return words.nobody;
  if (answers.length === 0) return words.notAsked;
  const objections = answers.flatMap(({ unit, standing, reason, reply }) =>
    standing === 'objected' ? [`${unit}：${reason ?? ''}${reply === null ? '' : `\n${words.reply(reply)}`}`] : [],
  );
  return [
    ...STANDINGS.flatMap((standing) => {
      const units = answers.filter((answer) => answer.standing === standing).map(({ unit }) => unit);
      return units.length === 0 ? [] : [words.counted[standing](units.join(words.and))];
    }),
    ...objections,
  ].join('\n');
}

/** Who did not answer, named: silence is never agreement (point 8). */
function silentText({ answers }: PrintedPlan, words: PlanPaperWords): string {
  const silent = answers.filter(({ standing }) => standing === 'silent').map(({ unit }) => unit);
  return silent.length === 0 ? words.noneSilent : words.silentUnits(silent.join(words.and));
}

/** What was said in the last of some acts on this edition, or room for a hand to write it. */
function saidIn(
  { acts }: PrintedPlan,
  moves: readonly string[],
  words: PlanPaperWords,
  name: string | null = null,
): string {
  const act = acts.findLast(({ move }) => moves.includes(move));
  if (!act) return `${name ?? ''}${ROOM}${words.signature}`;
  const said = act.words === null || act.words.trim() === '' ? words.circled : act.words;
  return words.said(said, act.by ?? '', words.day(act.on));
}

/** Why it is the meeting's: what the rule table counts, or what whoever escalated it wrote. */
function reasonOf({ majors, acts, language }: PrintedPlan, words: PlanPaperWords): string {
  const judged = acts.findLast(({ move }) => move === 'escalate')?.words ?? '';
  return (
    [
      ...(majors.length > 0 ? [words.major(majors.map(planWords[language].major).join(words.and))] : []),
      ...(judged === '' ? [] : [words.judged(judged)]),
    ].join('\n') || ROOM
  );
}

import { writeDocx } from '../../documents/writing/docx.js';
import { day } from '../../kernel/day.js';
import type { Language } from '../../kernel/language.js';
import type { World } from '../../kernel/world.js';
import { rowName } from '../notices/rules/row-name.js';
import { query } from '../offices/declare.js';
import { printPlan } from './contract.papers.js';
import { planPaper } from './outputs/plan-paper.js';
import { planSlips } from './outputs/plan-slips.js';
import type { PrintedPlan } from './outputs/printed-plan.js';
import { planPaperWords } from './paper-word-lists.js';
import type { StoredEdition } from './queries.js';
import { majorReasons, majorRulesOn } from './rules/major.js';
import { standingOf } from './rules/moves.js';
import { planSight } from './rules/sight.js';
import { leaderNamedOn, planSubject, type ShownPlan, shownPlan, unitNames } from './view.js';
import { baselineOf, criticalIn } from './view.timetable.js';

/** An edition as its papers say it: its own answers and acts, judged by the rules of the day it was sent up. */
function printed(
  shown: ShownPlan,
  edition: StoredEdition,
  { today, calendar }: Pick<World, 'today' | 'calendar'>,
  language: Language,
): PrintedPlan {
  const { task, programme } = shown.shown;
  const { number, state, content } = edition;
  const own = <Row extends { readonly edition: number }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.edition === number);
  return {
    ...{ language, edition: number, state, content, calendar, targets: shown.item.targets },
    notice: { title: programme.title, number: programme.number },
    item: { number: rowName(task), title: task.title, content: task.content, dueOn: shown.item.dueOn },
    ...{ leadUnit: task.leadUnit.name, leadUnitId: task.leadUnit.id, unitName: unitNames(shown.shown) },
    responsibleUnits: task.responsibleUnits.map(({ id, name }) => ({ id, name })),
    accountableHead: task.acknowledgement?.accountableHead ?? null,
    ...{ handsOnLeader: shown.item.handsOnLeader, leader: leaderNamedOn(shown, today) },
    ...{ askedOn: edition.askedOn, submittedOn: edition.submittedOn, approvedOn: edition.approvedOn },
    drawnUpOn: shown.duty?.metOn ? day(shown.duty.metOn) : null,
    ...{ baseline: baselineOf(shown, edition), critical: criticalIn(content.milestones, calendar) },
    answers: own(shown.countersigns).map(({ unitName: unit, answer, dueOn, ...said }) => ({
      ...{ unit, dueOn, answeredOn: said.answeredOn, reason: said.reason, reply: said.reply },
      ...{ registered: said.registered, standing: standingOf({ answer, dueOn }, state, today) },
    })),
    acts: own(shown.acts).map(({ move, on, words, minutes, signedBy, accountId }) => ({
      ...{ move, on, words, minutes, by: signedBy ?? shown.names.get(accountId) ?? null },
    })),
    majors: majorReasons(content, programme.year, majorRulesOn(edition.submittedOn ?? today)),
  };
}

/** Whoever sees a plan may print it and its slips; what is signed on them is registered afterwards (point 1). */
export const planPrinting = query(printPlan, {
  visible: planSight,
  run: async (reader, { params: { planId }, search }, sight, world) => {
    const { actor, today } = world;
    const shown = sight === 'none' ? undefined : await shownPlan(reader, actor.districtId, planId, { today });
    const edition = shown?.plan.editions.find(({ number }) => number === (search.edition ?? shown.plan.edition));
    if (!shown || !edition) return undefined;
    const language = search.language ?? world.language;
    const plan = printed(shown, edition, world, language);
    const document = search.form === 'plan' ? planPaper(plan) : planSlips[search.form](plan);
    const name = planPaperWords[language].file[search.form](plan.item.title);
    return { shown, file: { name: `${name}.docx`, bytes: await writeDocx(document) } };
  },
  subject: ({ shown }) => {
    const subject = planSubject(shown);
    return { ...subject, open: ['plan.print'] };
  },
  view: ({ file }) => file,
});

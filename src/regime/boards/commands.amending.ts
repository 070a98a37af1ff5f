import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Typed, draftView } from '../../kernel/draft.js';
import type { Refusal } from '../../kernel/decision.js';
import type { Language } from '../../kernel/language.js';
import { readDraft } from '../../platform/operations/draft-store.js';
import type { Reader } from '../../platform/operations/parts.js';
import { AMENDMENT_FORM, amendmentFormSubject, typedAmendment } from '../notices/commands.amendments.js';
import { AmendmentTyped } from '../notices/endpoints.amendments.js';
import { numbersTaken } from '../notices/queries.amendments.js';
import { findNotice, issuedNotice, type IssuedNotice, standing, type StoredNotice } from '../notices/queries.js';
import { amend, leadSince } from '../notices/rules/amendment.js';
import { composeAmendment, type ComposedAmendment } from '../notices/rules/amending.js';
import { cellText, columnChanges } from '../notices/rules/cell-text.js';
import { rowName } from '../notices/rules/row-name.js';
import type { Amendment } from '../notices/rules/machine.js';
import { noticeSight } from '../notices/rules/sight.js';
import { ruledNotice } from '../notices/view.js';
import { programmeObligations, type StoredObligation } from '../obligations/queries.js';
import { amendedObligations } from '../obligations/rules/amending.js';
import { programmeDuties } from '../obligations/rules/programme-duties.js';
import type { Reconciliation } from '../obligations/rules/reconciliation.js';
import { changesOn, idsOf, movedOn } from '../obligations/setting.js';
import { query } from '../offices/declare.js';
import { readDistrict, unitsOf } from '../offices/queries.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import type { Actor } from '../offices/rules/actor.js';
import type { World } from '../../kernel/world.js';
import { type TaskRow, tasksOf } from '../tasks/queries.js';
import { taskChanges } from '../tasks/queries.changes.js';
import { unitsMoved } from '../tasks/queries.units.js';
import { type AmendmentForm, openAmendment } from './contract.amending.js';
import { bare, dutyChanges, dutyLine, faultSentence } from './view.duties.js';

/** All that a correction on its way is shown with. */
interface Amending {
  readonly notice: StoredNotice;
  readonly issued: IssuedNotice;
  readonly tasks: readonly TaskRow[];
  readonly typed: Typed;
  readonly composed: ComposedAmendment;
  readonly refused: Refusal | undefined;
  readonly duties: Reconciliation;
  readonly stored: readonly StoredObligation[];
}

async function amending(
  reader: Reader,
  noticeId: string,
  { actor: { districtId }, today, calendar }: World<Actor>,
): Promise<Amending | undefined> {
  const notice = await findNotice(reader, districtId, noticeId);
  const district = await readDistrict(reader, districtId);
  const issued = notice?.programmeId ? await issuedNotice(reader, districtId, notice.programmeId) : undefined;
  if (notice?.state !== 'issued' || !issued || !district) return undefined;
  const programmeId = issued.programme.id;
  const [typed, units, tasks, stored, moved, changes, all] = await Promise.all([
    readDraft(reader, { districtId, kind: AMENDMENT_FORM, subjectId: noticeId }),
    unitsOf(reader, districtId),
    tasksOf(reader, districtId, { programmeId }),
    programmeObligations(reader, districtId, programmeId),
    unitsMoved(reader, districtId, { programmeId }),
    taskChanges(reader, districtId, { programmeId }),
    successionsOf(reader, districtId),
  ]);
  const said = fieldsOf(typed);
  const on = z.iso.date().safeParse(said.on).success ? day(said.on ?? '') : today;
  const ruled = ruledNotice(notice);
  const composed = composeAmendment(typedAmendment(said.cells ?? [], said.names ?? []), {
    ...ruled,
    ...{ units, district, on, successions: known(all) },
  });
  const candidate: Amendment = { number: said.number ?? '', on, reason: said.reason ?? '', cells: composed.cells };
  const taken = said.number === undefined ? [] : await numbersTaken(reader, districtId, said.number);
  const decided = amend(ruled, candidate, { today, taken });
  const amendments = [...notice.amendments, candidate];
  const given = programmeDuties(
    {
      ...{ ...issued, reading: standing(issued.reading, [candidate]), leadSince: leadSince(amendments) },
      ...{ moved: movedOn(moved, units), ...changesOn(changes, units) },
    },
    idsOf(tasks, issued.programme.noticeId),
    calendar,
  );
  return {
    ...{ notice, issued, tasks, typed, composed, stored },
    refused: decided.done ? undefined : decided.refusal,
    duties: composed.cells.length === 0 ? NO_CHANGE : amendedObligations(stored.map(bare), given, on),
  };
}

const NO_CHANGE: Reconciliation = { added: [], changed: [], ended: [] };
/** What is merely not typed yet is no fault to show. */
const NOT_YET = ['amendment.number-or-reason-missing', 'amendment.empty'];

/** What was typed, as far as it can be read; a field that an older page left in another form counts as untyped. */
function fieldsOf({ fields }: Typed): AmendmentTyped {
  const values = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
  const read = AmendmentTyped.safeParse(values);
  return read.success ? read.data : {};
}

function viewOf(
  { notice, issued, tasks, typed, composed, refused, duties, stored }: Amending,
  can: readonly string[],
  language: Language,
): z.input<typeof AmendmentForm> {
  const { programme, reading } = issued;
  const rows = new Map(tasks.map(({ id, seq, part }) => [id, rowName({ seq, part })]));
  const line = dutyLine(rows, language);
  const followed = columnChanges(composed.followed).map(({ row, column }) => `${row} ${column}`);
  const faults = [...composed.faults, ...(refused && !NOT_YET.includes(refused.code) ? [refused] : [])];
  const touched = new Set(composed.cells.map(({ row }) => row));
  return {
    form: draftView(typed),
    notice: {
      ...{ id: notice.id, number: programme.number, title: programme.title },
      ...{ issuedOn: programme.issuedOn, year: programme.year },
    },
    items: reading.tasks.map((task) => ({
      row: rowName(task),
      title: task.title,
      cells: {
        title: cellText(task, 'title'),
        content: cellText(task, 'content'),
        leadUnits: cellText(task, 'leadUnits'),
        responsibleUnits: cellText(task, 'responsibleUnits'),
        due: cellText(task, 'due'),
        targets: cellText(task, 'targets'),
      },
      targets: task.targets.map(({ value: _worth, ...target }) => target),
    })),
    changes: columnChanges(composed.cells).map((change) => ({
      ...change,
      followed: followed.includes(`${change.row} ${change.column}`),
    })),
    asked: composed.asked.map(({ candidates, row, written, why }) => ({
      row,
      written,
      why,
      candidates: [...candidates],
    })),
    completed: [...composed.completed],
    faults: faults.map((fault) => ({ code: fault.code, sentence: faultSentence(fault, language) })),
    duties: {
      ...dutyChanges(duties, line),
      kept: stored.filter(
        ({ key, itemIds }) =>
          itemIds.some((id) => touched.has(rows.get(id) ?? '')) &&
          ![...duties.ended, ...duties.changed.map(({ before }) => before)].some((each) => each.key === key),
      ).length,
    },
    can: [...can],
  };
}

const open = query(openAmendment, {
  visible: noticeSight,
  run: (reader, { params: { noticeId } }, sight, world) =>
    sight === 'none' ? Promise.resolve(undefined) : amending(reader, noticeId, world),
  subject: ({ notice }) => amendmentFormSubject(notice),
  view: (shown, can, { language }) => viewOf(shown, can(amendmentFormSubject(shown.notice)), language),
});

export const amendingOperations = [open];

import type { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Typed, draftView } from '../../kernel/draft.js';
import type { Language } from '../../kernel/language.js';
import type { World } from '../../kernel/world.js';
import { readDraft } from '../../platform/operations/draft-store.js';
import type { Reader } from '../../platform/operations/parts.js';
import { begunOn, composedFor, SUPERSESSION_FORM, supersessionFormSubject } from '../notices/commands.superseding.js';
import { SupersessionTyped } from '../notices/endpoints.superseding.js';
import type { NoticeFacts } from '../notices/facts.js';
import { findNotice, issuedNotice, type StoredNotice } from '../notices/queries.js';
import { othersOfYear, type StandingNotice } from '../notices/queries.supersession.js';
import { cellText, columnChanges } from '../notices/rules/cell-text.js';
import { rowName } from '../notices/rules/row-name.js';
import { noticeSight } from '../notices/rules/sight.js';
import { settledReading } from '../notices/rules/settling.js';
import { carriedOver, type StandingItem, type Superseding, supersededItems } from '../notices/rules/superseding.js';
import { type Proposal, proposeMatches } from '../notices/rules/superseding/matching.js';
import { heldBack, ruledNotice } from '../notices/view.js';
import { programmeObligations, type StoredObligation } from '../obligations/queries.js';
import { amendedObligations } from '../obligations/rules/amending.js';
import { programmeDuties } from '../obligations/rules/programme-duties.js';
import type { Reconciliation } from '../obligations/rules/reconciliation.js';
import { movedOn } from '../obligations/setting.js';
import { query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import type { Unit } from '../offices/rules/units.js';
import { unitsMoved } from '../tasks/queries.units.js';
import { TaskStateName } from '../tasks/contract.js';
import { openSupersession, type SupersessionForm } from './contract.superseding.js';
import { bare, dutyChanges, dutyLine, faultSentence } from './view.duties.js';

/** All that a supersession on its way is shown with. */
interface Shown {
  readonly notice: StoredNotice;
  readonly typed: Typed;
  readonly choices: readonly StandingNotice[];
  readonly replaced: StandingNotice | undefined;
  readonly items: readonly StandingItem[];
  readonly said: SupersessionTyped;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly composed: Superseding;
  readonly stored: readonly StoredObligation[];
  readonly duties: Reconciliation;
}

async function shownFor(
  reader: Reader,
  noticeId: string,
  facts: NoticeFacts,
  world: World<Actor>,
): Promise<Shown | undefined> {
  const { districtId } = world.actor;
  const notice = await findNotice(reader, districtId, noticeId);
  if (!notice?.reading || (notice.state !== 'draft' && notice.state !== 'checked')) return undefined;
  const [typed, choices, units] = await Promise.all([
    readDraft(reader, { districtId, kind: SUPERSESSION_FORM, subjectId: noticeId }),
    othersOfYear(reader, notice),
    unitsOf(reader, districtId),
  ]);
  const said = fieldsOf(typed);
  const replaced = choices.find(({ id }) => id === said.replaces) ?? choices[0];
  const items = replaced ? await facts.itemsOf(reader, districtId, replaced.id) : [];
  const stored = replaced ? await programmeObligations(reader, districtId, replaced.programmeId) : [];
  const composed = composedFor(notice, items, { matches: said.matches ?? [], ended: said.ended ?? [] }, units, world);
  const proposals = proposeMatches(
    ruledNotice(notice).rows.map((row) => ({ row: rowName(row), title: row.title, content: row.content })),
    items.map(({ id, words: { title, content } }) => ({ id, title, content })),
  );
  const parts = { notice, typed, choices, replaced, items, said, proposals, composed, stored };
  // As long as a row is unsaid its item looks left over: what would follow is shown once every row has its answer.
  const whole = replaced && !composed.faults.some(({ code }) => code === 'supersession.row-unsaid');
  return { ...parts, duties: whole ? await dutiesAfter(reader, parts, replaced, units, world) : NO_CHANGE };
}

const NO_CHANGE: Reconciliation = { added: [], changed: [], ended: [] };

/** What would become of the duties. A row that opens a new item stands for it under its number. */
async function dutiesAfter(
  reader: Reader,
  { notice, items, composed, stored }: Pick<Shown, 'notice' | 'items' | 'composed' | 'stored'>,
  { programmeId, on: day0 }: StandingNotice,
  units: readonly Unit[],
  { actor: { districtId }, calendar, today }: World<Actor>,
): Promise<Reconciliation> {
  const issued = await issuedNotice(reader, districtId, programmeId);
  const reading = notice.reading;
  if (!issued || !reading) return NO_CHANGE;
  const on = reading.notice.issuedOn === null ? (day0 ?? today) : day(reading.notice.issuedOn);
  const settlement = notice.settlement?.values ?? null;
  const kept = supersededItems(composed, items, { on, leadSince: issued.leadSince });
  const carried = carriedOver(kept, begunOn(issued));
  const moved = await unitsMoved(reader, districtId, { programmeId });
  const rowNow = new Map(composed.continued.map(({ itemId, row }) => [itemId, row]));
  const given = programmeDuties(
    {
      reading: settlement ? settledReading(reading, settlement) : reading,
      ...{ settlement, carried, leadSince: carried.leadSince },
      moved: movedOn(moved, units).filter(({ row }) => [...rowNow.values()].includes(row)),
    },
    new Map(composed.continued.map(({ itemId, row }) => [row, itemId])),
    calendar,
  );
  return amendedObligations(stored.map(bare), given, on, new Set(composed.ended.map(({ itemId }) => itemId)));
}

/** What was typed, as far as it can be read; a field that an older page left in another form counts as untyped. */
function fieldsOf({ fields }: Typed): SupersessionTyped {
  const values = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
  const read = SupersessionTyped.safeParse(values);
  return read.success ? read.data : {};
}

function viewOf(
  { notice, typed, choices, replaced, items, said, proposals, composed, stored, duties }: Shown,
  can: readonly string[],
  language: Language,
): z.input<typeof SupersessionForm> {
  const head = notice.reading?.notice;
  const rowOf = new Map([
    ...items.map(({ id, words }) => [id, rowName(words)] as const),
    ...composed.continued.map(({ itemId, row }) => [itemId, row] as const),
    ...composed.opened.map((row) => [row, row] as const),
  ]);
  const touched = new Set([...duties.ended, ...duties.changed.map(({ before }) => before)].map(({ key }) => key));
  return {
    form: draftView(typed),
    notice: {
      ...{ id: notice.id, number: head?.number ?? null, title: head?.title ?? '' },
      ...{ issuedOn: head?.issuedOn ?? null, year: head?.year ?? null },
    },
    choices: choices.map(({ id, number, title, on }) => ({ id, number, title, issuedOn: on })),
    replaces: replaced?.id ?? null,
    items: items.map(({ id, words, state, atEnd }) => ({
      ...{ id, row: rowName(words), title: words.title, content: words.content },
      leadUnit: cellText(words, 'leadUnits'),
      ...{ state: TaskStateName.parse(state), atEnd },
    })),
    rows: ruledNotice(notice).rows.map((words) => {
      const row = rowName(words);
      const match = (said.matches ?? []).find((each) => each.row === row);
      const continued = composed.continued.find((each) => each.row === row);
      return {
        ...{ row, title: words.title, content: words.content, leadUnit: cellText(words, 'leadUnits') },
        proposal: proposals.get(row) ?? null,
        ...{ said: match !== undefined, continues: match?.continues ?? null },
        changes: columnChanges(continued?.cells ?? []).map(({ column, was, now }) => ({ column, was, now })),
      };
    }),
    leftOver: composed.ended.map(({ itemId }) => itemId),
    faults: composed.faults.map((fault) => ({ code: fault.code, sentence: faultSentence(fault, language) })),
    duties: {
      ...dutyChanges(duties, dutyLine(rowOf, language)),
      kept: stored.filter(({ key }) => !touched.has(key)).length,
    },
    blockers: heldBack(notice).length,
    can: [...can],
  };
}

/** @param facts of the items of the notice that would be replaced */
export const supersedingForm = (facts: NoticeFacts) => [
  query(openSupersession, {
    visible: noticeSight,
    run: (reader, { params: { noticeId } }, sight, world) =>
      sight === 'all' ? shownFor(reader, noticeId, facts, world) : Promise.resolve(undefined),
    subject: ({ notice }) => supersessionFormSubject(notice),
    view: (shown, can, { language }) => viewOf(shown, can(supersessionFormSubject(shown.notice)), language),
  }),
];

import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Tx } from '../../platform/database/tables.js';
import { type IssuedNotice, issuedNotice } from '../notices/queries.js';
import { effect } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import type { UnitIdentified, UnitsSucceeded } from '../offices/rules/recording.js';
import { heirFor, type TakingOver } from '../offices/rules/taking-over.js';
import { heirsOn } from '../offices/rules/succession.js';
import { existsOn, type Unit } from '../offices/rules/units.js';
import { type TaskRow, tasksOf } from '../tasks/queries.js';
import { taskChanges } from '../tasks/queries.changes.js';
import { type UnitMoved, unitsMoved } from '../tasks/queries.units.js';
import type { StoredObligation } from './queries.js';
import { openDutiesOf } from './queries.units.js';
import { subjectsOf } from './record.js';
import { movedDuties, type Share } from './rules/moving.js';
import { isOwed } from './rules/obligation.js';
import { programmeDuties } from './rules/programme-duties.js';
import { changesOn, idsOf, movedOn, type ObligationSet, setRecord } from './setting.js';
import { rewriteObligations } from './store.amendments.js';
import { insertObligations, lockObligations, type NewObligation, updateObligations } from './store.js';

/** A duty is owed by another unit from now on, or for further items: its days stay. */
export interface ObligationMoved {
  readonly type: 'obligation.moved';
  readonly before: StoredObligation;
  readonly after: StoredObligation;
  readonly number: string | null;
}

/** Two units became one: what each owed for itself is one duty. */
export interface ObligationMerged {
  readonly type: 'obligation.merged';
  readonly obligation: StoredObligation;
  readonly into: StoredObligation;
  readonly number: string | null;
}

/** One programme as far as its duties move. */
interface Programme {
  readonly issued: IssuedNotice;
  readonly stored: readonly StoredObligation[];
  readonly tasks: readonly TaskRow[];
  readonly moved: readonly UnitMoved[];
}

async function programmeOf(
  tx: Tx,
  districtId: string,
  programmeId: string,
  units: readonly Unit[],
): Promise<Programme | undefined> {
  const issued = await issuedNotice(tx, districtId, programmeId);
  if (!issued) return undefined;
  const stored = await lockObligations(tx, districtId, { programmeId });
  const [tasks, moved, changes] = await Promise.all([
    tasksOf(tx, districtId, { programmeId }),
    unitsMoved(tx, districtId, { programmeId }),
    taskChanges(tx, districtId, { programmeId }),
  ]);
  return { issued: { ...issued, ...changesOn(changes, units) }, stored, tasks, moved };
}

/** Says whose a duty of a unit that ends is now; undefined where nobody decided it. */
const sharesFor =
  (
    { tasks, moved }: Programme,
    { successionId, over }: { readonly successionId: string; readonly over: TakingOver },
    units: readonly Unit[],
  ) =>
  (duty: StoredObligation): readonly Share[] | undefined => {
    const shares = new Map<string, string[]>();
    const rest: string[] = [];
    for (const itemId of duty.itemIds) {
      const place = moved.find(
        (each) => each.successionId === successionId && each.taskId === itemId && each.was.id === duty.unitId,
      );
      const heir = place && (place.now?.id ?? tasks.find(({ id }) => id === itemId)?.leadUnit.id);
      if (heir === undefined) rest.push(itemId);
      else shares.set(heir, [...(shares.get(heir) ?? []), itemId]);
    }
    // What speaks of no item that moves goes along with what does; where nothing does a person said whose it is.
    const first = [...shares.keys()][0] ?? heirFor(over, `duty:${duty.id}`);
    if (first === undefined) return undefined;
    shares.set(first, [...(shares.get(first) ?? []), ...rest]);
    return [...shares].map(([id, itemIds]) => ({
      heir: { id, name: units.find((unit) => unit.id === id)?.name ?? '' },
      itemIds: duty.itemIds.filter((each) => itemIds.includes(each)),
    }));
  };

interface DutiesMoved {
  readonly added: readonly (NewObligation & { readonly programmeId: string })[];
  readonly changed: readonly StoredObligation[];
  readonly ended: readonly StoredObligation[];
}

/** What units that end still owe is owed by those that come after; what they met stays theirs (point 11, I6). */
export const moveDuties = (type: UnitsSucceeded['type'] | UnitIdentified['type']) =>
  effect(type, {
    changes: 'obligation',
    emits: ['obligation.moved', 'obligation.merged', 'obligation.set'],
    load: async (tx, { over: { predecessors } }: UnitsSucceeded | UnitIdentified, { actor: { districtId } }) => {
      const owed = await openDutiesOf(tx, districtId, predecessors);
      const units = await unitsOf(tx, districtId);
      const programmes: Programme[] = [];
      for (const id of [...new Set(owed.map(({ programmeId }) => programmeId))].sort()) {
        const programme = await programmeOf(tx, districtId, id, units);
        if (programme) programmes.push(programme);
      }
      return { programmes, units };
    },
    decide: (
      { programmes, units },
      { successionId, over, number },
      { calendar, newId },
    ): Decision<DutiesMoved, ObligationMoved | ObligationMerged | ObligationSet> => {
      const [added, changed, ended]: [DutiesMoved['added'][number][], StoredObligation[], StoredObligation[]] = [
        [],
        [],
        [],
      ];
      const events: (ObligationMoved | ObligationMerged | ObligationSet)[] = [];
      for (const programme of programmes) {
        const { issued, stored, tasks, moved } = programme;
        const given = programmeDuties(
          { ...issued, moved: movedOn(moved, units) },
          idsOf(tasks, issued.programme.noticeId),
          calendar,
        );
        const shares = sharesFor(programme, { successionId, over }, units);
        const isTheirs = ({ unitId }: StoredObligation): boolean =>
          unitId !== null && over.predecessors.includes(unitId);
        const open = stored.filter((each) => isOwed(each) && isTheirs(each) && shares(each) === undefined);
        if (open.length > 0) return refuse('succession.open', { count: open.length }, 'point 11');
        const duties = movedDuties(stored, given, (each) => (isTheirs(each) ? shares(each) : undefined));
        for (const { before, after } of duties.changed) {
          changed.push(after);
          events.push({ type: 'obligation.moved', before, after, number });
        }
        for (const { after } of duties.added) {
          const share = { ...after, id: newId() };
          added.push(share);
          events.push({ type: 'obligation.set', obligation: share, programmeId: share.programmeId });
        }
        for (const { duty, into } of duties.merged) {
          ended.push({ ...duty, state: 'void' });
          events.push({ type: 'obligation.merged', obligation: duty, into, number });
        }
      }
      return done({ added, changed, ended }, ...events);
    },
    save: async (tx, { added, changed, ended }, _facts, { actor: { districtId } }) => {
      await rewriteObligations(tx, districtId, changed);
      for (const duty of added) await insertObligations(tx, districtId, duty.programmeId, [duty]);
      await updateObligations(tx, districtId, ended);
    },
    record: (event) => {
      if (event.type === 'obligation.set') return setRecord(event);
      return event.type === 'obligation.moved' ? movedRecord(event) : mergedRecord(event);
    },
  });

const unitsIn = (...ids: readonly (string | null)[]) =>
  [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ kind: 'unit', id }]));

const movedRecord = ({ before, after, number }: ObligationMoved): EventRecord => {
  const [first, ...others] = subjectsOf(after);
  return {
    subjects: [first, ...others, ...unitsIn(before.unitId, after.unitId)],
    facts: {
      ...{ kind: after.kind, number, due: after.due },
      before: { unit: before.unitId, items: [...before.itemIds] },
      after: { unit: after.unitId, items: [...after.itemIds] },
    },
  };
};

const mergedRecord = ({ obligation, into, number }: ObligationMerged): EventRecord => {
  const [first, ...others] = subjectsOf(obligation);
  return {
    subjects: [first, ...others, ...unitsIn(obligation.unitId, into.unitId)],
    facts: { kind: obligation.kind, number, due: obligation.due, unit: into.unitId, into: into.id },
  };
};

/** A receipt was taken back, as far as whose duty it is must know it. */
interface ReceiptWithdrawn {
  readonly type: 'receipt.withdrawn';
  readonly receipt: { readonly obligationId: string };
}

/** What a unit had met by mistake is owed again; where that unit has ended, by whoever came after it. */
export const moveReopened = effect('receipt.withdrawn', {
  changes: 'obligation',
  emits: ['obligation.moved'],
  load: async (tx, { receipt: { obligationId } }: ReceiptWithdrawn, { actor: { districtId }, today }) => {
    const [duty] = await lockObligations(tx, districtId, { ids: [obligationId] });
    const units = await unitsOf(tx, districtId);
    const owner = units.find(({ id }) => id === duty?.unitId);
    if (!duty || !owner || existsOn(owner, today)) return undefined;
    const [moved, all] = await Promise.all([
      unitsMoved(tx, districtId, { programmeId: duty.programmeId }),
      successionsOf(tx, districtId),
    ]);
    return { duty, owner, units, moved, successions: known(all), today };
  },
  decide: ({
    duty,
    owner,
    units,
    moved,
    successions,
    today,
  }): Decision<readonly StoredObligation[], ObligationMoved> => {
    const places = moved.filter(({ taskId }) => duty.itemIds.includes(taskId));
    const [heir, another] = heirsOn(owner.id, today, successions);
    const standing = places.reduce((id, { was, now }) => (was.id === id && now ? now.id : id), owner.id);
    const id = standing === owner.id && another === undefined ? heir : standing;
    const unit = units.find((each) => each.id === id);
    if (!unit || unit.id === owner.id) return done([]);
    const after = { ...duty, unitId: unit.id, owedBy: { unit: unit.name } };
    const number = places.findLast(({ now }) => now?.id === id)?.number ?? null;
    return done([after], { type: 'obligation.moved', before: duty, after, number });
  },
  save: (tx, moved, _facts, { actor: { districtId } }) => rewriteObligations(tx, districtId, moved),
  record: movedRecord,
});

import { writeDocx } from '../../documents/writing/docx.js';
import { rowName } from '../notices/rules/row-name.js';
import type { Reader } from '../../platform/operations/parts.js';
import { attachedToChanges } from '../evidence/queries.shown.js';
import { query } from '../offices/declare.js';
import { chargeOn } from '../offices/rules/portfolios.js';
import { findTask } from '../tasks/queries.js';
import { taskSight } from '../tasks/rules/sight.js';
import { changesOfItem, listChanges, printChange, readChange } from './endpoints.js';
import { canTake, estimateOf, findChange, itemSubject, promisedBy, unitsNow } from './loading.js';
import { changeForm } from './outputs/form.js';
import { changesOf, type StoredChange } from './queries.js';
import { type Surroundings, surroundingsOf } from '../tasks/surroundings.js';
import { changeKinds } from './rules/kinds.js';
import { changeSubject, changeView, proposerOf, type ShownChange, shownChange } from './view.js';
import { changeWords } from './word-lists.js';

/** Changes of one programme, each with its files. */
async function allShown(
  reader: Reader,
  districtId: string,
  changes: readonly StoredChange[],
  around: Surroundings,
): Promise<readonly ShownChange[]> {
  const ids = changes.map(({ id }) => id);
  const files = await attachedToChanges(reader, districtId, ids);
  return changes.map((each) => shownChange(each, around, files));
}

const ofItem = query(changesOfItem, {
  visible: taskSight,
  run: async (reader, { params: { taskId } }, sight, { actor: { districtId }, today }) => {
    const task = sight === 'none' ? undefined : await findTask(reader, districtId, taskId);
    const around = task && (await surroundingsOf(reader, districtId, task.programmeId, today));
    if (!around) return undefined;
    const changes = await changesOf(reader, districtId, { taskId });
    const estimate = await estimateOf(reader, districtId, taskId);
    return { task, estimate, changes: await allShown(reader, districtId, changes, around) };
  },
  view: ({ task, estimate, changes }, can) => ({
    items: changes.map((each) => changeView(each, can)),
    now: { dueOn: task.dueOn, targets: [...promisedBy(task).targets], estimate, units: unitsNow(task) },
    units: task.responsibleUnits.map(({ id, name }) => ({ id, name })),
    kinds: changeKinds.filter((kind) => canTake(task, kind)),
    can: can(itemSubject(task)),
  }),
});

const list = query(listChanges, {
  visible: taskSight,
  run: async (reader, { params: { programmeId } }, sight, { actor: { districtId }, today }) => {
    const around = sight === 'none' ? undefined : await surroundingsOf(reader, districtId, programmeId, today);
    if (!around) return undefined;
    const changes = await changesOf(reader, districtId, { programmeId });
    return { year: around.programme.year, changes: await allShown(reader, districtId, changes, around) };
  },
  view: ({ year, changes }, can) => ({ year, items: changes.map((each) => changeView(each, can)) }),
});

const one = query(readChange, {
  visible: taskSight,
  run: (reader, { params: { changeId } }, sight, world) =>
    sight === 'none' ? Promise.resolve(undefined) : findChange(reader, changeId, world),
  subject: changeSubject,
  view: changeView,
});

const print = query(printChange, {
  visible: taskSight,
  run: async (reader, { params: { changeId } }, sight, world) => {
    const shown = sight === 'none' ? undefined : await findChange(reader, changeId, world);
    if (!shown) return undefined;
    const words = changeWords[world.language];
    const { change, task, around, files } = shown;
    const leader = chargeOn(around.charges, task.id, around.today);
    const document = changeForm(
      {
        ...{
          change,
          evidence: change.evidence,
          files,
          leadUnit: proposerOf(shown).name,
          item: { seq: rowName(task), title: task.title },
        },
        ...{ leader: leader?.leaderName ?? '', unitName: around.unitName },
      },
      words,
    );
    return { name: `${words.file(task.title)}.docx`, bytes: await writeDocx(document) };
  },
  view: (file) => file,
});

export const changeQueries = [ofItem, list, one, print];

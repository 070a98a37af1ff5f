import { type Decision, done } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Subject } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import { operation, query } from '../offices/declare.js';
import { keepView, listViews, removeView } from './endpoints.views.js';
import { saveView, type SavedView, type ViewEvent } from './rules/saved-view.js';
import { deleteView, insertView, lockView, viewsOf } from './store.views.js';

/** A view as policy is asked about it: it is the one person's who keeps it. */
export interface ViewSubject extends Subject {
  readonly kind: 'view';
  readonly personId: string;
}

const viewSubject = ({ id, personId }: Pick<SavedView, 'id' | 'personId'>): ViewSubject => ({
  ...{ kind: 'view', id, personId, version: 0, open: ['view.remove'] },
});

/** All that somebody keeps as one thing, for the first to be kept. */
const viewsSubject = (personId: string): ViewSubject => ({
  ...{ kind: 'view', id: personId, personId, version: 0, open: ['view.save'] },
});

const recorded = ({ kept }: ViewEvent): EventRecord => ({
  subjects: [{ kind: 'person', id: kept.personId }],
  facts: { view: kept.id, place: kept.place },
});

/** The filters that somebody keeps of the lists: nobody else sees them, and they move nothing. */
export function viewOperations({ systemClock }: { readonly systemClock: SystemClock }) {
  const list = query(listViews, {
    visible: ({ personId }) => personId,
    run: async (reader, _asked, personId, { actor }) =>
      personId === undefined ? undefined : { views: await viewsOf(reader, actor.districtId, personId) },
    view: ({ views }) => ({
      items: views.map(({ id, place, name, search }) => ({ id, place, name, search })),
    }),
  });

  const keep = operation(keepView, {
    load: async (tx, _params, { place }, { actor: { districtId, personId } }) =>
      personId === undefined
        ? undefined
        : { personId, kept: (await viewsOf(tx, districtId, personId)).filter((each) => each.place === place) },
    subject: ({ personId }) => viewsSubject(personId),
    decide: ({ personId, kept }, body, { newId }) => saveView({ id: newId(), personId, ...body }, kept),
    save: async (tx, view, _facts, { actor: { districtId } }) => {
      await insertView(tx, districtId, view, instant(systemClock.now()));
      return { id: view.id, version: 1 };
    },
    record: recorded,
    view: ({ id }) => ({ id }),
  });

  const remove = operation(removeView, {
    load: (tx, { viewId }, _body, { actor }) => lockView(tx, actor.districtId, viewId),
    subject: viewSubject,
    decide: (kept): Decision<SavedView, ViewEvent> => done(kept, { type: 'view.removed', kept }),
    save: async (tx, { id }, _facts, { actor }) => {
      await deleteView(tx, actor.districtId, id);
      return { id, version: 1 };
    },
    record: recorded,
    view: ({ id }) => ({ id }),
  });

  return [list, keep, remove];
}

import { done } from '../../kernel/decision.js';
import { readSettings } from '../../platform/settings/store.js';
import { enqueue } from '../../platform/jobs/queue.js';
import { effect } from '../offices/declare.js';
import { type Erased, keptFrom, retentionSettings } from './rules/retention.js';
import { countOlder, eraseOlder } from './store.js';

interface DayBegan {
  readonly type: 'day.began';
}

/** What had had its time was erased; the ledger keeps how much of what, and nothing of it. */
interface RetentionErased {
  readonly type: 'retention.erased';
  readonly districtId: string;
  readonly erased: Erased;
}

/** The job that takes what was erased out of the database's own pages and log. */
export const CLEAN_OVER = 'retention.clean';
/** Where it stood: those it is erased from, and those in which answers and jobs spoke of it and were swept since. */
export const TABLES_OF_RETENTION = [
  ...['ledger_private', 'sign_in_log', 'person', 'draft_field', 'delivery', 'person_import'],
  ...['idempotency_key', 'job'],
] as const;

/** Erases once a day what has had its time, by the periods the district chose (个人信息保护法 arts. 19, 47). */
export const eraseWhatIsOver = effect('day.began', {
  changes: 'person',
  emits: ['retention.erased'],
  load: async (tx, _began: DayBegan, { actor: { districtId }, today }) => {
    const { values } = await readSettings(tx, districtId, retentionSettings);
    const from = keptFrom(values, today);
    return { districtId, from, erased: await countOlder(tx, districtId, from) };
  },
  decide: ({ districtId, from, erased }) =>
    Object.values(erased).every((count) => count === 0)
      ? done(from)
      : done(from, { type: 'retention.erased', districtId, erased } satisfies RetentionErased),
  save: async (tx, from, { districtId }, { newId, now }) => {
    await eraseOlder(tx, districtId, from);
    await enqueue(tx, { districtId, id: newId(), kind: CLEAN_OVER, input: {} }, Date.parse(now));
  },
  record: ({ districtId, erased }: RetentionErased) => ({
    subjects: [{ kind: 'district', id: districtId }],
    facts: { ...erased },
  }),
});

import { type Decision, refuse } from '../../kernel/decision.js';
import type { Typed } from '../../kernel/draft.js';
import type { Acting, Subject, World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import { declarationsFor } from '../../platform/operations/declarations.js';
import { discardDraft, readDraft } from '../../platform/operations/draft-store.js';
import { checkCalendar, listCalendarYears, publishCalendar, readCalendarYear } from './endpoints.js';
import { type CalendarFacts, type Foresight, formView, putIn, readPutIn } from './form.js';
import { keptArrangements, takenIn } from './queries.js';
import { calendarYear, knownCalendar } from './rules/known.js';
import { type CalendarPublished, type KeptArrangement, publish } from './rules/publication.js';
import { insertTakenIn } from './store.js';

/** The calendar of all districts, as policy is asked about it: it stands under the platform, and so does its ledger. */
interface CalendarSubject extends Subject {
  readonly kind: 'calendar';
}
const calendarSubject: CalendarSubject = {
  kind: 'calendar',
  id: PLATFORM_CHAIN,
  version: 0,
  open: ['calendar.check', 'calendar.publish'],
};
const FORM = { districtId: PLATFORM_CHAIN, kind: calendarSubject.kind, subjectId: calendarSubject.id };

interface Facts {
  readonly kept: readonly KeptArrangement[];
  readonly typed: Typed;
}

const factsOf = async (reader: Reader, foresee: CalendarSurroundings['foresee']): Promise<CalendarFacts> => ({
  kept: await keptArrangements(reader),
  foresee: await foresee(reader),
});
/** As long as nothing was put in. */
const nothingMoves: CalendarSurroundings['foresee'] = () => Promise.resolve(() => []);

/** What a published year sets going in the districts, whose duties lie downstream: the app hands it in. */
export interface CalendarSurroundings {
  /** Puts it in line, in the transaction that publishes. */
  readonly announce: (tx: Tx, world: World) => Promise<void>;
  /** What it would do to them, told before anything is published. */
  readonly foresee: (reader: Reader) => Promise<Foresight>;
}

/** The calendar stands above the offices, and so knows no roles: any actor's regime may take it. */
export const calendarOperations = <Actor extends Acting>({ announce, foresee }: CalendarSurroundings) => {
  const { operation, draft, query } = declarationsFor<Actor>();
  return [
    query(readCalendarYear, {
      visible: () => 'all' as const,
      run: (_reader, { params: { year } }, _bound, { calendar }) => Promise.resolve(calendarYear(year, calendar)),
      view: (year) => year,
    }),
    query(listCalendarYears, {
      visible: () => 'all' as const,
      run: async (reader, _asked, _bound, { today }) => {
        const typed = await readDraft(reader, FORM);
        return {
          years: await takenIn(reader, today),
          typed,
          facts: await factsOf(reader, readPutIn(putIn(typed))?.read === true ? foresee : nothingMoves),
        };
      },
      view: ({ years, facts, typed }, can, world) => {
        const open = can(calendarSubject);
        return {
          items: years.map((each, at) => ({ ...each, stands: years[at - 1]?.year !== each.year })),
          form: open.includes('calendar.check') ? formView(typed, facts, world) : null,
          can: open,
        };
      },
    }),
    draft(checkCalendar, {
      load: (tx) => factsOf(tx, foresee),
      subject: () => calendarSubject,
      view: (typed, facts, _can, world) => formView(typed, facts, world),
    }),
    operation(publishCalendar, {
      load: async (tx): Promise<Facts> => ({
        kept: await keptArrangements(tx),
        typed: await readDraft(tx, FORM),
      }),
      subject: () => calendarSubject,
      decide: ({ kept, typed }, { reason }, { today }): Decision<KeptArrangement, CalendarPublished> => {
        const outcome = readPutIn(putIn(typed));
        if (!outcome) return refuse('calendar.nothing-put-in');
        if (!outcome.read) return refuse('calendar.unreadable', { count: outcome.problems.length });
        return publish(outcome.value.arrangement, kept, { today, reason });
      },
      save: async (tx, arrangement, { kept, typed }, world) => {
        const { actor, now: at, today } = world;
        await insertTakenIn(tx, arrangement, { source: putIn(typed).text ?? '', accountId: actor.accountId, at });
        await discardDraft(tx, FORM);
        await announce(tx, world);
        const known = calendarYear(arrangement.year, knownCalendar([...kept, arrangement], today));
        return { id: PLATFORM_CHAIN, version: arrangement.revision, known };
      },
      record: ({ year, published, revision, document, changed, reason }) => ({
        subjects: [{ kind: calendarSubject.kind, id: PLATFORM_CHAIN }],
        facts: { year, published, revision, document, changed },
        ...(reason !== '' && { personal: { reason } }),
      }),
      view: ({ known }) => known,
    }),
  ];
};

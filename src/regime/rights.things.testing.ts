import { PLATFORM_CHAIN } from '../platform/ledger/entry.js';
import { NOBODY } from '../kernel/world.js';
import type { AnySubject } from './actions.js';
import { isEntryInSight, ledgerSight, type SeenEntry } from './boards/rules/ledger-sight.js';
import type { Actor } from './offices/rules/actor.js';
import { isAdministrator, roles } from './offices/rules/actor.js';
import { readsContact } from './offices/rules/people.js';
import { type GridRow, type Outcome, SYSTEM } from './rights.testing.js';

const DISTRICT = '0b6f2b1c-0000-4000-8000-000000000001';
/** Keeps what all districts share, and belongs to none. */
export const PLATFORM_ADMIN = 'platform-admin';
/** By what a unit is to the item of the grid. */
const UNITS: Readonly<Record<string, string>> = {
  lead: '0b6f2b1c-0000-4000-8000-000000000011',
  responsible: '0b6f2b1c-0000-4000-8000-000000000012',
  other: '0b6f2b1c-0000-4000-8000-000000000013',
};
const [LEAD = '', RESPONSIBLE = '', OTHER = ''] = [UNITS['lead'], UNITS['responsible'], UNITS['other']];
const [THING, ONESELF] = ['0b6f2b1c-0000-4000-8000-000000000021', '0b6f2b1c-0000-4000-8000-000000000022'];

/** Somebody as the grid names them: `liaison:lead`. */
export function actorFor(who: string): Actor {
  if (who === PLATFORM_ADMIN) return { ...actorFor('system-admin'), districtId: PLATFORM_CHAIN };
  const [name = '', relation = ''] = who.split(':');
  const role = name === SYSTEM ? SYSTEM : roles.find((each) => each === name);
  if (role === undefined) throw new RangeError(`there is no role ${name}`);
  const unit = UNITS[relation];
  return {
    accountId: NOBODY,
    districtId: DISTRICT,
    role,
    unitIds: unit === undefined ? [] : [unit],
    ...(name !== SYSTEM && { personId: ONESELF }),
    ...(relation === 'in-charge' && { inPlaceOf: IN_CHARGE }),
  };
}

/** The leader in charge of the item of the grid, for whom `deputy-leader:in-charge` acts. */
const IN_CHARGE = '0b6f2b1c-0000-4000-8000-000000000031';

const thing = { id: THING, version: 1, open: [] };

/** The things of the grid as policy and visibility are asked about them; null: they are asked about nothing there. */
const things: Readonly<Record<string, AnySubject | null | ((actor: Actor) => AnySubject)>> = {
  '-': ({ districtId }) => ({ ...thing, kind: 'district', id: districtId }),
  'calendar year': null,
  calendar: { ...thing, kind: 'calendar', id: PLATFORM_CHAIN },
  'register of districts': { ...thing, kind: 'district', id: PLATFORM_CHAIN, keptBy: PLATFORM_CHAIN },
  'opened district': { ...thing, kind: 'district', keptBy: PLATFORM_CHAIN },
  unit: { ...thing, kind: 'unit' },
  'unit sheet being read': { ...thing, kind: 'unit-import' },
  'unit sheet': { ...thing, kind: 'unit-import' },
  'people sheet being read': { ...thing, kind: 'person-import' },
  'people sheet': { ...thing, kind: 'person-import' },
  person: { ...thing, kind: 'person', administers: false },
  administrator: { ...thing, kind: 'person', administers: true },
  oneself: (actor) => ({ ...thing, kind: 'person', id: ONESELF, administers: isAdministrator(actor) }),
  settings: { ...thing, kind: 'settings', group: 'sign-in' },
  'reminder rules': { ...thing, kind: 'settings', group: 'reminders' },
  account: { ...thing, kind: 'account' },
  'emergency account': { ...thing, kind: 'emergency' },
  'sign-in providers': { ...thing, kind: 'sign-in-provider' },
  'sign-in provider': { ...thing, kind: 'sign-in-provider' },
  'notice being read': { ...thing, kind: 'notice', state: 'reading' },
  'draft notice': { ...thing, kind: 'notice', state: 'draft' },
  'notice to be signed': { ...thing, kind: 'notice', state: 'signing' },
  'issued notice': { ...thing, kind: 'notice', state: 'issued' },
  'attached file': { ...thing, kind: 'file' },
  'form of a correction': { ...thing, kind: 'amendment' },
  'form of a supersession': { ...thing, kind: 'supersession' },
  programme: null,
  item: { ...thing, kind: 'task', leadUnitId: LEAD, responsibleUnitIds: [RESPONSIBLE] },
  'plan of the item': {
    ...{ ...thing, kind: 'plan', leadUnitId: LEAD, responsibleUnitIds: [RESPONSIBLE] },
    ...{ leaderId: IN_CHARGE, taskId: THING, unitId: RESPONSIBLE },
  },
  'photo of the item': {
    ...{ ...thing, kind: 'evidence', leadUnitId: LEAD, responsibleUnitIds: [RESPONSIBLE] },
    ...{ unitId: LEAD, isPhoto: true },
  },
  'other proof of the item': {
    ...{ ...thing, kind: 'evidence', leadUnitId: LEAD, responsibleUnitIds: [RESPONSIBLE] },
    ...{ unitId: LEAD, isPhoto: false },
  },
  'request for people': {
    ...{ ...thing, kind: 'secondment', taskId: THING, leadUnitId: LEAD, unitIds: [RESPONSIBLE] },
    ...{ askedUnitIds: [RESPONSIBLE], leaderId: IN_CHARGE },
  },
  'work body': {
    ...{ ...thing, kind: 'work-body', taskId: THING, leadUnitId: LEAD, unitIds: [RESPONSIBLE] },
    ...{ askedUnitIds: [], leaderId: IN_CHARGE },
  },
  'money of the item': { ...thing, kind: 'fund', leadUnitId: LEAD },
  'change of the item': {
    ...{ ...thing, kind: 'change', taskId: THING, leadUnitId: LEAD, askedUnitIds: [RESPONSIBLE] },
    ...{ leaderId: IN_CHARGE, atMeeting: false },
  },
  'light of the item': { ...thing, kind: 'light', leadUnitId: LEAD, responsibleUnitIds: [RESPONSIBLE] },
  'report of the unit': { ...thing, kind: 'report', unitIds: [LEAD], received: false },
  'report received on paper': { ...thing, kind: 'report', unitIds: [LEAD], received: true },
  'request for material': {
    ...{ ...thing, kind: 'asking', leadUnitId: LEAD, unitIds: [], askedUnitIds: [RESPONSIBLE] },
    isDecision: false,
  },
  'matter of the item': {
    ...{ ...thing, kind: 'asking', leadUnitId: LEAD, unitIds: [RESPONSIBLE], askedUnitIds: [OTHER] },
    isDecision: false,
  },
  'decision on the item': {
    ...{ ...thing, kind: 'asking', leadUnitId: LEAD, unitIds: [], askedUnitIds: [OTHER], isDecision: true },
  },
  'negative word on the unit': {
    ...{ ...thing, kind: 'evaluation', leadUnitIds: [LEAD], askedUnitIds: [RESPONSIBLE] },
  },
  'duty of the item': {
    ...thing,
    kind: 'obligation',
    unitId: LEAD,
    itemUnits: [LEAD, RESPONSIBLE],
    ofWholeProgramme: false,
  },
  'duty of an office': { ...thing, kind: 'obligation', unitId: null, itemUnits: [], ofWholeProgramme: true },
  ledger: ({ districtId }) => ({ ...thing, kind: 'ledger', id: districtId }),
  message: { ...thing, kind: 'message', personId: ONESELF },
  'message of another': { ...thing, kind: 'message', personId: THING },
  'reminder choices': { ...thing, kind: 'reminder-choice', id: ONESELF },
  'own calendar addresses': { ...thing, kind: 'feed', id: ONESELF, personId: ONESELF },
  'calendar address': { ...thing, kind: 'feed', personId: ONESELF },
  'calendar address of another': { ...thing, kind: 'feed', personId: THING },
  'own saved views': { ...thing, kind: 'view', id: ONESELF, personId: ONESELF },
  'saved view': { ...thing, kind: 'view', personId: ONESELF },
  'saved view of another': { ...thing, kind: 'view', personId: THING },
  delivery: { ...thing, kind: 'delivery' },
  channels: { ...thing, kind: 'channel' },
  channel: { ...thing, kind: 'channel' },
};
/** Entries of the ledger, which only its list holds: seen by their event alone. */
const entries: Readonly<Record<string, SeenEntry>> = {
  'entry of the programme': { event: 'task.acknowledged', unissuedNotice: false },
  'entry of an account': { event: 'person.added', unissuedNotice: false },
  'entry of an unissued notice': { event: 'notice.received', unissuedNotice: true },
};

/** What everybody has of their own, and what all districts share: the platform's administrator too. */
const NOT_OF_A_DISTRICT = [
  ...['-', 'calendar year', 'calendar', 'register of districts', 'opened district', 'ledger', 'channels', 'message'],
  ...['reminder choices', 'own calendar addresses', 'calendar address', 'own saved views', 'saved view'],
];

/** What policy and visibility are asked about when somebody asks for a thing; undefined: nothing. */
export function thingFor(who: string, thing: string): AnySubject | undefined {
  const given = things[thing] ?? undefined;
  return typeof given === 'function' ? given(actorFor(who)) : given;
}

/** Parts of an answer that not everybody who reads it reads: `person.read:contact`. */
const parts: Readonly<Record<string, (actor: Actor, subject: AnySubject) => boolean>> = {
  'person.read:contact': (actor, { id }) => readsContact(actor, id),
};

/** The two tables of rights, as the pipeline holds them. */
export interface Tables {
  readonly may: (actor: Actor, action: string, subject?: AnySubject) => boolean;
  readonly sees: (actor: Actor, subject: AnySubject) => boolean;
}

/**
 * What the tables say, in the pipeline's order: of a thing first whether it is seen; a list is first asked for, and then
 * holds what is seen.
 */
export function outcomeOf({ may, sees }: Tables, who: string, { action, thing }: GridRow, list: boolean): Outcome {
  const actor = actorFor(who);
  const subject = thingFor(who, thing);
  const reached = who !== PLATFORM_ADMIN || NOT_OF_A_DISTRICT.includes(thing);
  const entry = entries[thing];
  const seen =
    reached && (entry ? isEntryInSight(ledgerSight(actor), entry) : subject === undefined || sees(actor, subject));
  if (list) return !may(actor, action) ? 'forbidden' : seen ? 'allowed' : 'hidden';
  if (!seen) return 'hidden';
  const part = parts[action];
  const allows = part && subject ? part(actor, subject) : may(actor, action, subject);
  return allows ? 'allowed' : 'forbidden';
}

/**
 * What the tables say beyond what anybody meets: two guards that agree, so that neither leans on the other. A row says no
 * to whoever does not see the thing, unless the row is left to visibility; whoever may not ask for a list would see
 * nothing in it; a timer is told no by the policy itself; what is another's own is nobody else's.
 * @returns where they lean, in words
 */
export function leaning(tables: Tables, rows: readonly GridRow[], whos: readonly string[], lists: ReadonlySet<string>) {
  const { may, sees } = tables;
  const found: string[] = [];
  for (const row of rows.filter(({ action }) => !(action in parts) && !LEFT_TO_VISIBILITY.includes(action))) {
    const { action, thing } = row;
    const list = lists.has(action);
    for (const who of whos.filter((each) => each !== PLATFORM_ADMIN)) {
      const [actor, subject, met] = [actorFor(who), thingFor(who, thing), outcomeOf(tables, who, row, list)];
      const leansOnSight = !list && met === 'hidden' && may(actor, action, subject);
      const leansOnPolicy =
        list && met === 'forbidden' && subject !== undefined && thing !== '-' && sees(actor, subject);
      if (leansOnSight || leansOnPolicy) found.push(`${action} (${thing}), ${who}`);
    }
    if (row.met.get(SYSTEM) !== 'allowed' && may(actorFor(SYSTEM), action, thingFor(SYSTEM, thing))) {
      found.push(`${action}, ${SYSTEM}`);
    }
  }
  // An office's duty on one item is not everybody's, and a unit's duty of the whole programme is that unit's.
  for (const duty of [
    { unitId: null, itemUnits: [LEAD], ofWholeProgramme: false },
    { unitId: LEAD, itemUnits: [], ofWholeProgramme: true },
  ]) {
    if (sees(actorFor('liaison:other'), { ...thing, kind: 'obligation', ...duty })) found.push('a duty of others');
  }
  const stranger = { ...actorFor('audit-admin'), districtId: THING, personId: THING };
  for (const name of ['-', 'ledger', 'reminder choices', 'message', 'calendar address', 'saved view']) {
    const subject = thingFor('gov-office', name);
    if (subject && sees(stranger, subject)) found.push(`${name}, somebody else`);
  }
  return found;
}

/** Reading a thing: whoever sees it may. */
const LEFT_TO_VISIBILITY = [
  'unit.read',
  'person.read',
  'notice.open',
  'task.read',
  'plan.read',
  'plan.read-edition',
  'plan.timetable',
  'plan.export-timetable',
  'plan.export-project',
  'plan.export-picture',
  'plan.print',
  'plan.take-attachment',
  'evidence.thumbnail',
  'evidence.picture',
  'asking.take-file',
  'plan.milestones',
  'obligation.read',
  'fund.read',
  'payment.print',
  'secondment.read',
  'change.read',
  'light.read',
  'report.read',
  'report.read-edition',
  'report.print',
];

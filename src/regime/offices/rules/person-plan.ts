import type { Day } from '../../../kernel/day.js';
import type { Refused } from '../../../kernel/decision.js';
import type { PersonField } from '../words.people.js';
import { type AccountEvent, actOnAccount } from './accounts.js';
import { endPost, type Giver, givePost, type HoldingChange, type HoldingEvent, type Surroundings } from './holding.js';
import { matchUnit } from './matching.js';
import { changePerson, type Person, type PersonEvent } from './people.js';
import type { PersonFaultCode } from './person-fields.js';
import {
  type Cluster,
  clustersOf,
  identify,
  isMasked,
  type KnownPerson,
  type LoginNames,
  sameMail,
  sameTelephone,
} from './person-match.js';
import type { PersonFault, PersonRow, ReadPeople } from './person-sheet.js';
import { isHeldInUnit, type Post, sameSeat, type Seat, standingOf } from './posts.js';
import { isAdministratorRole, type SeparationRule } from './separation.js';
import { type District, existsOn, type Unit } from './units.js';

/** What of the district a sheet of people is compared with. */
export interface PeopleAround {
  /** Everybody, whoever left too. */
  readonly people: readonly KnownPerson[];
  readonly units: readonly Unit[];
  readonly district: District;
  readonly loginNames: LoginNames;
  readonly rule: SeparationRule;
  readonly giver: Giver;
  readonly today: Day;
  readonly newId: () => string;
  /** User names are one name however they are typed. */
  readonly normal: (loginName: string) => string;
}

/** What taking a sheet over would do, worked out whole before anything is done. */
export interface PeoplePlan {
  readonly people: readonly PlannedPerson[];
  /** Any fault, and nothing at all is taken over. */
  readonly faults: readonly PersonFault[];
  /** People with a post now or to come whom the sheet does not name: they stay as they are. */
  readonly unnamed: number;
}

export type ImportedEvent = PersonEvent | HoldingEvent | AccountEvent;

export interface PlannedPerson {
  /** The rows that speak of them. */
  readonly rows: readonly number[];
  readonly does: 'add' | 'change' | 'same';
  readonly person: Person;
  readonly before?: KnownPerson;
  readonly posts: HoldingChange;
  /** The user name of an account that is to be made: with it an invitation goes out. */
  readonly loginName?: string;
  readonly events: readonly ImportedEvent[];
}

/** Somebody of the sheet while it is worked through. */
interface Draft {
  readonly rows: readonly PersonRow[];
  readonly before: KnownPerson | undefined;
  readonly id: string;
  readonly ended: Post[];
  readonly begun: Post[];
  readonly events: ImportedEvent[];
}

type FaultAt = (row: PersonRow, field: PersonField, code: PersonFaultCode, params?: PersonFault['params']) => void;

/**
 * Compares a sheet with the list as it stands. Posts and people are judged by the very rules that judge them by hand; what
 * ends in the sheet ends before anything begins, so that a seat may change hands in it. Whoever it leaves out is left alone.
 */
export function planPeople({ rows, faults, placeOf }: ReadPeople, around: PeopleAround): PeoplePlan {
  const found: PersonFault[] = [...faults];
  const faultAt: FaultAt = (row, field, code, params = {}) => {
    found.push({ row: row.number, column: placeOf(field), field, code, params });
  };
  const named = rows.filter(({ name }) => name !== '');
  const seats = new Map(named.map((row) => [row, seatIn(row, around, faultAt)]));
  const unitOf = (row: PersonRow): string | undefined => seats.get(row)?.unitId;
  const drafts = draftsOf(clustersOf(named, around.normal), around, unitOf, faultAt);

  const now = new Map(around.people.map((person) => [person.id, [...person.posts]]));
  for (const { id } of drafts) if (!now.has(id)) now.set(id, []);
  const everyRow = drafts.flatMap((draft) =>
    draft.rows.flatMap((row) => {
      const seat = seats.get(row);
      return seat ? [{ draft, row, seat }] : [];
    }),
  );
  const rowOf = new Map<string, PersonRow>();
  const fresh = everyRow.filter(({ draft, row, seat }) => {
    const held = heldPost(row, seat, now.get(draft.id) ?? [], around.today);
    if (!held) return true;
    const earlier = rowOf.get(held.id);
    if (earlier) faultAt(row, 'role', 'row-twice', { row: earlier.number });
    else compare(draft, row, held, now, around, faultAt);
    rowOf.set(held.id, row);
    return false;
  });
  const names = new Map(
    [...around.people, ...drafts.map(({ id, rows: [row] }) => ({ id, name: row?.name ?? '' }))].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  for (const { draft, row, seat } of fresh) {
    const held = heldPost(row, seat, draft.begun, around.today);
    const earlier = held && rowOf.get(held.id);
    if (earlier) faultAt(row, 'role', 'row-twice', { row: earlier.number });
    const post = earlier ? undefined : give(draft, row, seat, { ...around, now, names }, faultAt);
    if (post) rowOf.set(post.id, row);
  }

  const newLoginNames = new Map<string, PersonRow>();
  const people = drafts.map((draft) => planned(draft, around, newLoginNames, faultAt));
  const inSheet = new Set(drafts.map(({ id }) => id));
  return {
    people,
    faults: found.sort(byPlace),
    unnamed: around.people.filter(
      ({ id, posts }) => !inSheet.has(id) && posts.some((post) => standingOf(post, around.today) !== 'past'),
    ).length,
  };
}

/** The seat a row speaks of; undefined where it speaks of none, or of none that there is. */
function seatIn(row: PersonRow, { units, district, today }: PeopleAround, faultAt: FaultAt): Seat | undefined {
  const { role, unit: written, rank } = row;
  if (role === undefined) return undefined;
  if (rank !== undefined && role !== 'unit-head') {
    faultAt(row, 'rank', 'rank-not-for-role');
    return undefined;
  }
  if (!isHeldInUnit(role)) {
    if (written !== undefined) faultAt(row, 'unit', 'unit-not-for-role');
    return written === undefined ? { role } : undefined;
  }
  if (role === 'unit-head' && rank === undefined) faultAt(row, 'rank', 'rank-missing');
  if (written === undefined) {
    faultAt(row, 'unit', 'unit-missing');
    return undefined;
  }
  const days = [...new Set([row.from ?? today, today])];
  const matches = days.map((on) => matchUnit(written, units, district, on));
  const match = matches.find(({ how }) => how === 'exact' || how === 'alias') ?? matches[0];
  if (match?.how === 'exact' || match?.how === 'alias')
    return role === 'unit-head' && rank === undefined
      ? undefined
      : { role, unitId: match.unit.id, ...(rank !== undefined && { rank }) };
  if (match?.how === 'ambiguous') faultAt(row, 'unit', 'unit-ambiguous', { written });
  else if (match?.how === 'ended') faultAt(row, 'unit', 'unit-ended', { written });
  else {
    // A name that only lacks a prefix, or is merely alike, is offered and not taken.
    const alike = match?.how === 'completed' ? [match.unit] : match?.how === 'unknown' ? match.similar : [];
    if (alike.length === 0) faultAt(row, 'unit', 'unit-unknown', { written });
    else faultAt(row, 'unit', 'unit-alike', { written, alike: alike.map(({ name }) => name).join('、') });
  }
  return undefined;
}

/** Who the rows speak of, one draft a person; rows of somebody nobody can name are at fault and left. */
function draftsOf(
  clusters: readonly Cluster[],
  { people, loginNames, newId, normal }: PeopleAround,
  unitOf: (row: PersonRow) => string | undefined,
  faultAt: FaultAt,
): readonly Draft[] {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const byName = new Map<string, KnownPerson[]>();
  for (const person of people) byName.set(person.name, [...(byName.get(person.name) ?? []), person]);
  const rowsOf = new Map<string, PersonRow[]>();
  const before = new Map<string, KnownPerson>();
  const fresh = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const [row] = cluster.rows;
    if (!row) continue;
    const identity = identify(cluster, byName.get(row.name) ?? [], loginNames, unitOf, normal);
    switch (identity.how) {
      case 'known': {
        const { person } = identity;
        before.set(person.id, person);
        rowsOf.set(person.id, [...(rowsOf.get(person.id) ?? []), ...cluster.rows]);
        break;
      }
      case 'new': {
        const others = fresh.get(row.name) ?? [];
        const like = others.find((other) => !areApart(other, cluster));
        if (like) faultAt(row, 'name', 'row-namesake', { name: row.name, row: like.rows[0]?.number ?? 0 });
        fresh.set(row.name, [...others, cluster]);
        rowsOf.set(newId(), [...cluster.rows]);
        break;
      }
      case 'namesake':
        faultAt(row, 'name', 'namesake', { name: row.name });
        break;
      case 'ambiguous':
        faultAt(row, 'name', 'person-ambiguous', { name: row.name });
        break;
      case 'login-name-taken': {
        const at = cluster.rows.find(({ loginName }) => loginName !== undefined) ?? row;
        const name = nameOf.get(identity.holder) ?? '—';
        faultAt(at, 'loginName', 'login-name-taken', { loginName: at.loginName ?? '', name });
      }
    }
  }
  return [...rowsOf].map(([id, rows]) => ({
    ...{ id, rows, before: before.get(id), ended: [], begun: [], events: [] },
  }));
}

/** Two of one name are two people where each has a user name or a telephone of their own. */
const areApart = (one: Cluster, other: Cluster): boolean =>
  (['loginName', 'telephone'] as const).some((mark) =>
    [one, other].every(({ rows }) => rows.some((row) => row[mark] !== undefined)),
  );

/** The post that a row speaks of: of that very first day, or else the one that has not ended. */
function heldPost({ from }: PersonRow, seat: Seat, posts: readonly Post[], today: Day): Post | undefined {
  const ofSeat = posts.filter(
    (post) => sameSeat(post, seat) && (from === undefined || post.until === undefined || from <= post.until),
  );
  return (
    ofSeat.find((post) => post.from === from) ??
    ofSeat.find((post) => standingOf(post, today) === 'held') ??
    ofSeat.find((post) => standingOf(post, today) === 'to-come')
  );
}

type Posts = ReadonlyMap<string, Post[]>;

/** A post that is held already: it may end on a day; its first day and its title are not changed by a sheet. */
function compare(
  draft: Draft,
  row: PersonRow,
  held: Post,
  now: Posts,
  { today, giver }: PeopleAround,
  faultAt: FaultAt,
) {
  if (row.from !== undefined && row.from !== held.from) faultAt(row, 'from', 'from-differs', { from: held.from });
  if (row.title !== undefined && row.title !== held.title)
    faultAt(row, 'title', 'title-differs', { title: held.title ?? '' });
  if (row.until === undefined || row.until === held.until || !draft.before) return;
  const posts = now.get(draft.id) ?? [];
  const ended = endPost({ ...draft.before, posts }, { postId: held.id, until: row.until, today }, giver);
  if (!ended.done) return refusedAt(row, ended, faultAt);
  const [last] = ended.value.ended;
  if (!last) return;
  posts.splice(posts.indexOf(held), 1, last);
  draft.ended.push(last);
  draft.events.push(...ended.events);
}

function give(
  draft: Draft,
  row: PersonRow,
  seat: Seat,
  {
    units,
    rule,
    giver,
    today,
    newId,
    now,
    names,
  }: PeopleAround & { readonly now: Posts; readonly names: ReadonlyMap<string, string> },
  faultAt: FaultAt,
): Post | undefined {
  const from = row.from ?? today;
  const posts = now.get(draft.id) ?? [];
  const others = [...now].flatMap(([id, all]) =>
    id === draft.id
      ? []
      : all.filter((post) => sameSeat(post, seat)).map((post) => ({ ...post, holder: names.get(id) ?? '' })),
  );
  const unit = units.find(({ id }) => id === seat.unitId);
  const surroundings: Surroundings = {
    ...{ others, rule },
    ...(unit && { unit: { name: unit.name, there: existsOn(unit, from) } }),
  };
  const form = {
    ...{ ...seat, from },
    ...(row.until !== undefined && { until: row.until }),
    ...(row.title !== undefined && { title: row.title }),
  };
  const given = givePost({ id: draft.id, name: row.name, posts }, form, newId(), giver, surroundings);
  if (!given.done) {
    refusedAt(row, given, faultAt);
    return undefined;
  }
  const [post] = given.value.begun;
  if (!post) return undefined;
  posts.push(post);
  draft.begun.push(post);
  draft.events.push(...given.events);
  return post;
}

/** A refusal of the rule of posts, told where it stands in the sheet. */
function refusedAt(row: PersonRow, { refusal: { code, params } }: Refused, faultAt: FaultAt): void {
  switch (code) {
    case 'post.security-admin-names':
      return faultAt(row, 'role', 'security-admin-names');
    case 'post.to-oneself':
      return faultAt(row, 'name', 'to-oneself');
    case 'post.ends-before-it-begins':
      return faultAt(row, 'until', 'ends-before-it-begins', params);
    case 'post.ended-already':
      return faultAt(row, 'until', 'ended-already', params);
    case 'post.unit-not-there':
      return faultAt(row, 'unit', 'unit-not-there', params);
    case 'post.seat-taken':
      return faultAt(row, 'role', 'seat-taken', params);
    case 'post.held-already':
      return faultAt(row, 'from', 'held-already');
    case 'post.roles-apart':
      return faultAt(row, 'role', 'roles-apart');
    default:
      throw new Error(`a sheet cannot say where ${code} stands`);
  }
}

/** What the rows say of the person themself, beside their posts. */
function planned(
  draft: Draft,
  around: PeopleAround,
  newLoginNames: Map<string, PersonRow>,
  faultAt: FaultAt,
): PlannedPerson {
  const { rows, before, id } = draft;
  const name = rows[0]?.name ?? '';
  const telephone = contactIn(rows, 'telephone', before?.telephone, sameTelephone, faultAt);
  const mail = contactIn(rows, 'mail', before?.mail, sameMail, faultAt);
  const person: Person = {
    ...{ id, name },
    ...(telephone !== undefined && { telephone }),
    ...(mail !== undefined && { mail }),
  };
  const loginName = newLoginName(draft, around, newLoginNames, faultAt);
  const standing = { account: { standing: 'none' } } as const;
  const invited = loginName === undefined ? undefined : actOnAccount({ id, name, ...standing }, 'invite');
  const changed = before && changePerson({ id, name, ...contactOf(before) }, { name, ...contactOf(person) });
  const events: readonly ImportedEvent[] = [
    ...(before ? [] : [{ type: 'person.added', person } as const]),
    ...(changed?.done === true ? changed.events : []),
    ...draft.events,
    ...(invited?.done === true ? invited.events : []),
  ];
  const [row] = rows;
  if (row && before && events.length > 0 && administers(before, around.today) && around.giver.role !== 'security-admin')
    faultAt(row, 'name', 'administrator', { name });
  return {
    ...{ rows: rows.map(({ number }) => number), person, events },
    does: before === undefined ? 'add' : events.length > 0 ? 'change' : 'same',
    posts: { ended: draft.ended, begun: draft.begun },
    ...(before && { before }),
    ...(loginName !== undefined && { loginName }),
  };
}

const administers = ({ posts }: KnownPerson, on: Day): boolean =>
  posts.some((post) => isAdministratorRole(post.role) && standingOf(post, on) !== 'past');

const contactOf = ({ telephone, mail }: Pick<Person, 'telephone' | 'mail'>) => ({
  ...(telephone !== undefined && { telephone }),
  ...(mail !== undefined && { mail }),
});

/** One telephone or mail address for all rows of a person. What an export hides in part says nothing new. */
function contactIn(
  rows: readonly PersonRow[],
  field: 'telephone' | 'mail',
  known: string | undefined,
  same: (written: string, known: string) => boolean,
  faultAt: FaultAt,
): string | undefined {
  let fresh: { readonly written: string; readonly row: PersonRow } | undefined;
  for (const row of rows) {
    const written = row[field];
    if (written === undefined || (known !== undefined && same(written, known))) continue;
    if (isMasked(written)) faultAt(row, field, 'contact-masked', { written });
    else if (fresh && !same(written, fresh.written)) faultAt(row, field, 'rows-differ', { row: fresh.row.number });
    else fresh ??= { written, row };
  }
  return fresh?.written ?? known;
}

/** The user name of an account that is still to be made; who has one keeps it. */
function newLoginName(
  { rows, before }: Draft,
  { normal }: PeopleAround,
  taken: Map<string, PersonRow>,
  faultAt: FaultAt,
): string | undefined {
  const [row, ...others] = rows.filter(({ loginName }) => loginName !== undefined);
  if (row?.loginName === undefined) return undefined;
  const name = normal(row.loginName);
  const differs = others.find((other) => normal(other.loginName ?? '') !== name);
  if (differs) faultAt(differs, 'loginName', 'rows-differ', { row: row.number });
  if (before && before.account.id !== null) {
    const own = before.account.loginName ?? '';
    if (normal(own) !== name) faultAt(row, 'loginName', 'login-name-fixed', { loginName: own });
    return undefined;
  }
  const earlier = taken.get(name);
  if (earlier) faultAt(row, 'loginName', 'row-login-name-taken', { row: earlier.number });
  taken.set(name, row);
  return name;
}

const byPlace = (one: PersonFault, other: PersonFault): number =>
  (one.row ?? 0) - (other.row ?? 0) || byLetters(one.column ?? '', other.column ?? '');
const byLetters = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);

import { sql } from 'kysely';
import { day, type Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { bitsBetween, SAME_PHOTO_BITS } from './rules/likeness.js';
import { type About, aboutKinds } from './rules/about.js';
import type { Alike, Evidence } from './rules/evidence.js';
import type { Site } from './rules/place.js';

/** Evidence as it is kept, with where it was seen before. */
export interface StoredEvidence extends Evidence {
  readonly version: number;
  readonly unitName: string | null;
  readonly alike: readonly AlikeSeen[];
}

/** Where something was used before, with the item it was for. */
export interface AlikeSeen {
  readonly attachedOn: Day;
  readonly about: About;
  readonly same: boolean;
  readonly item: { readonly id: string; readonly seq: number; readonly part: number; readonly title: string };
}

export interface StoredSite extends Site {
  readonly droppedOn: string | null;
  readonly version: number;
  readonly taskId: string;
  readonly programmeId: string;
  readonly evidenceId: string;
}

/** Which evidence: one, or that of an item, and of it what is about one thing. */
export type WhichEvidence =
  { readonly evidenceId: string } | { readonly taskId: string; readonly about?: About | undefined };

interface Row {
  readonly id: string;
  readonly version: number;
  readonly programme_id: string;
  readonly task_id: string;
  readonly about_kind: string;
  readonly about_id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: string | number;
  readonly width: number | null;
  readonly height: number | null;
  readonly taken_at: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly likeness: string | null;
  readonly attached_on: string;
  readonly attached_by: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly withdrawn_on: string | null;
}

const aboutIn = (kind: string, id: string): About => ({
  kind: aboutKinds.find((each) => each === kind) ?? 'item-quarter',
  id,
});

function evidenceIn(row: Row): Omit<StoredEvidence, 'alike'> {
  const { width, height, latitude, longitude } = row;
  return {
    ...{ id: row.id, version: row.version, programmeId: row.programme_id, taskId: row.task_id },
    ...{ about: aboutIn(row.about_kind, row.about_id), kind: row.kind === 'photo' ? 'photo' : 'file' },
    ...{ name: row.name, sha256: row.sha256, bytes: Number(row.bytes) },
    photo:
      width === null || height === null
        ? null
        : {
            ...{ width, height, takenAt: row.taken_at, likeness: row.likeness },
            place: latitude === null || longitude === null ? null : { latitude, longitude },
          },
    ...{ attachedOn: day(row.attached_on), attachedBy: row.attached_by, unitId: row.unit_id, unitName: row.unit_name },
    withdrawnOn: row.withdrawn_on === null ? null : day(row.withdrawn_on),
  };
}

/** Evidence that was not taken back, the last first; one by its id whether it was or not. */
export async function evidenceOf(
  reader: Reader,
  districtId: string,
  which: WhichEvidence,
): Promise<readonly StoredEvidence[]> {
  const wanted =
    'evidenceId' in which
      ? sql`e.id = ${which.evidenceId}`
      : sql`e.task_id = ${which.taskId} and e.withdrawn_on is null and ${
          which.about ? sql`e.about_kind = ${which.about.kind} and e.about_id = ${which.about.id}` : sql`true`
        }`;
  const { rows } = await sql<Row>`
    select e.*, u.name as unit_name from evidence e
      left join unit u on u.district_id = e.district_id and u.id = e.unit_id
    where e.district_id = ${districtId} and ${wanted} order by e.id desc`.execute(reader);
  const alike = await alikeOf(
    reader,
    districtId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...evidenceIn(row), alike: alike.get(row.id) ?? [] }));
}

async function alikeOf(
  reader: Reader,
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly AlikeSeen[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    evidence_id: string;
    distance: number | null;
    attached_on: string;
    about_kind: string;
    about_id: string;
    task_id: string;
    seq: number;
    part: number;
    title: string;
  }>`
    select a.evidence_id, a.distance, e.attached_on, e.about_kind, e.about_id, e.task_id, t.seq, t.part, t.title
    from evidence_alike a
      join evidence e on e.district_id = a.district_id and e.id = a.earlier_id
      join task t on t.district_id = e.district_id and t.id = e.task_id
    where a.district_id = ${districtId} and a.evidence_id = any(${[...ids]}) and e.withdrawn_on is null
    order by a.earlier_id`.execute(reader);
  const seen = new Map<string, AlikeSeen[]>();
  for (const row of rows)
    seen.set(row.evidence_id, [
      ...(seen.get(row.evidence_id) ?? []),
      {
        ...{ attachedOn: day(row.attached_on), about: aboutIn(row.about_kind, row.about_id) },
        ...{ same: row.distance === null },
        item: { id: row.task_id, seq: row.seq, part: row.part, title: row.title },
      },
    ]);
  return seen;
}

/** How many earlier uses are told of one: whoever wants all asks for the first. */
const MOST_ALIKE = 5;

/** What was attached before in the district and is the same file, or a photo that differs in a few bits. */
export async function seenBefore(
  reader: Reader,
  districtId: string,
  { sha256, likeness }: { readonly sha256: string; readonly likeness: string | null },
): Promise<readonly Alike[]> {
  const alike = sql`likeness is not null and
    bit_count(('x' || likeness)::bit(64) # ('x' || ${likeness ?? ''}::text)::bit(64)) <= ${SAME_PHOTO_BITS}`;
  const { rows } = await sql<{ id: string; task_id: string; sha256: string; likeness: string | null }>`
    select id, task_id, sha256, likeness from evidence
    where district_id = ${districtId} and withdrawn_on is null and name is not null
      and (sha256 = ${sha256} or (${likeness === null ? sql`false` : alike}))
    order by sha256 = ${sha256} desc, id limit ${MOST_ALIKE}`.execute(reader);
  return rows.map((row) => ({
    ...{ evidenceId: row.id, taskId: row.task_id },
    distance: row.sha256 === sha256 ? null : bitsBetween(row.likeness ?? '', likeness ?? ''),
  }));
}

interface SiteRow {
  readonly id: string;
  readonly version: number;
  readonly task_id: string;
  readonly programme_id: string;
  readonly evidence_id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly dropped_on: string | null;
}

/** The sites of an item that stand; one by its id whether it does or not. */
export async function sitesOf(
  reader: Reader,
  districtId: string,
  which: { readonly taskId: string } | { readonly siteId: string },
): Promise<readonly StoredSite[]> {
  const wanted = 'siteId' in which ? sql`id = ${which.siteId}` : sql`task_id = ${which.taskId} and dropped_on is null`;
  const { rows } = await sql<SiteRow>`select * from item_site
    where district_id = ${districtId} and ${wanted} and latitude is not null
    order by name`.execute(reader);
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, taskId: row.task_id, programmeId: row.programme_id },
    ...{
      evidenceId: row.evidence_id,
      droppedOn: row.dropped_on,
      name: row.name,
      latitude: row.latitude,
      longitude: row.longitude,
    },
  }));
}

/** What shows how some items stood in a quarter and was not taken back or out, by item, the first first. */
export async function attachedInQuarter(
  reader: Reader,
  districtId: string,
  taskIds: readonly string[],
  quarter: string,
): Promise<ReadonlyMap<string, readonly Pick<Evidence, 'id' | 'kind' | 'sha256' | 'bytes'>[]>> {
  if (taskIds.length === 0) return new Map();
  const { rows } = await sql<Pick<Row, 'id' | 'task_id' | 'kind' | 'sha256' | 'bytes'>>`
    select id, task_id, kind, sha256, bytes from evidence
    where district_id = ${districtId} and task_id = any(${[...taskIds]}::uuid[]) and about_kind = 'item-quarter'
      and about_id = ${quarter} and withdrawn_on is null and name is not null
    order by id`.execute(reader);
  const found = new Map<string, Pick<Evidence, 'id' | 'kind' | 'sha256' | 'bytes'>[]>();
  for (const { id, task_id: taskId, kind, sha256, bytes } of rows) {
    const one = { id, kind: kind === 'photo' ? ('photo' as const) : ('file' as const), sha256, bytes: Number(bytes) };
    found.set(taskId, [...(found.get(taskId) ?? []), one]);
  }
  return found;
}

/** A file as a page or a paper that rests on it names it. */
export type NamedFile = Pick<Evidence, 'id' | 'name' | 'sha256' | 'bytes'>;

/** What was attached to some changes and not taken back, the first first, by the id of the change. */
export async function attachedToChanges(
  reader: Reader,
  districtId: string,
  changeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedFile[]>> {
  if (changeIds.length === 0) return new Map();
  const { rows } = await sql<Pick<Row, 'id' | 'about_id' | 'name' | 'sha256' | 'bytes'>>`
    select id, about_id, name, sha256, bytes from evidence
    where district_id = ${districtId} and about_kind = 'change' and about_id = any(${[...changeIds]})
      and withdrawn_on is null
    order by id`.execute(reader);
  const found = new Map<string, NamedFile[]>();
  for (const { about_id: changeId, bytes, ...row } of rows)
    found.set(changeId, [...(found.get(changeId) ?? []), { ...row, bytes: Number(bytes) }]);
  return found;
}

/** How much there is already about one thing of an item. */
export async function countAbout(reader: Reader, districtId: string, taskId: string, about: About): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from evidence
    where district_id = ${districtId} and task_id = ${taskId} and about_kind = ${about.kind}
      and about_id = ${about.id} and withdrawn_on is null`.execute(reader);
  return rows[0]?.count ?? 0;
}

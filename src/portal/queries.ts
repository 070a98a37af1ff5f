import { day } from '../kernel/day.js';
import type { Reader } from '../platform/operations/parts.js';
import type { Announcement } from './announcement-page.js';
import type { ListedDistrict } from './districts-page.js';

/** Null is possible everywhere, as far as the database promises: a view's columns have no `not null`. */
const COLUMNS = ['code', 'name', 'year', 'publish_by', 'provisional', 'host', 'contact'] as const;

/** What may be said of a district's programme; undefined where there is no such district. */
export async function findAnnouncement(reader: Reader, code: string): Promise<Announcement | undefined> {
  const row = await reader
    .selectFrom('portal_announcement')
    .select(COLUMNS)
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) return undefined;
  const { name, year, publish_by, provisional } = row;
  if (name === null) return undefined;
  const district = { district: name, host: row.host, contact: row.contact };
  if (year === null) return { ...district, programme: null };
  const publishedBy = publish_by === null ? null : day(publish_by);
  return { ...district, programme: { year, publishedBy, provisional: provisional === true } };
}

/** The districts there are, by code: neighbours stand together. */
export async function listedDistricts(reader: Reader): Promise<readonly ListedDistrict[]> {
  const rows = await reader.selectFrom('portal_announcement').select(['code', 'name']).orderBy('code').execute();
  return rows.flatMap(({ code, name }) => (code === null || name === null ? [] : [{ code, name }]));
}

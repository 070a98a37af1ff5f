import type { Day } from '../../../kernel/day.js';
import { personWords } from '../word-lists.js';
import { type PersonField, personFields } from '../words.people.js';
import { type PostRole, roles } from './actor.js';
import type { PersonFaultCode } from './person-fields.js';
import { type Rank, ranks } from './posts.js';
import { bare, columnLetters, columnsOf, dayInCell, type Sheet, type SheetFault } from './sheet.js';

export type PersonFault = SheetFault<PersonField, PersonFaultCode>;

/**
 * A row of the sheet as far as it could be understood: a person and one of their posts. What has no column or stands empty
 * is left out and stays as it is, for lists that go round in an office leave out much.
 */
export interface PersonRow {
  readonly number: number;
  readonly name: string;
  /** Perhaps masked, as an export shows it: 138****6789. */
  readonly telephone?: string;
  readonly mail?: string;
  readonly role?: PostRole;
  /** By any of its names. */
  readonly unit?: string;
  readonly rank?: Rank;
  readonly title?: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly loginName?: string;
}

/** A sheet of people as it was understood, with everything in it that could not be. */
export interface ReadPeople {
  readonly sheet: string;
  readonly rows: readonly PersonRow[];
  readonly faults: readonly PersonFault[];
  readonly ignored: readonly string[];
  readonly placeOf: (field: PersonField) => string | null;
}

const LANGUAGES = ['zh-CN', 'en'] as const;
/** What offices call the columns beside our own words, which are taken in either language. */
const ALSO: Readonly<Partial<Record<PersonField, readonly string[]>>> = {
  name: ['人员', '人员姓名'],
  telephone: ['手机', '手机号', '手机号码', '联系电话', '电话号码'],
  mail: ['电子邮箱', '电子邮件', 'Mail'],
  role: ['角色'],
  unit: ['单位名称', '所在单位', '工作单位'],
  from: ['任职日期', '起始日期'],
  until: ['免职日期', '终止日期'],
  loginName: ['账号', '账号名', '登录名'],
};
const headingsOf = (field: PersonField): readonly string[] => [
  ...LANGUAGES.map((language) => personWords[language].field[field]),
  ...(ALSO[field] ?? []),
];

const ROLES: ReadonlyMap<string, PostRole> = new Map(
  LANGUAGES.flatMap((language) => roles.map((role) => [bare(personWords[language].role[role]), role] as const)),
);
const RANKS: ReadonlyMap<string, Rank> = new Map(
  LANGUAGES.flatMap((language) => ranks.map((rank) => [bare(personWords[language].rank[rank]), rank] as const)),
);

const LONGEST = 200;
const LONGEST_LOGIN_NAME = 100;
/** Numbers as offices write them, perhaps with stars where an export hid some. */
const TELEPHONE = /^\+?[0-9*][0-9* ()转xX-]{2,30}$/u;
const MAIL = /^[A-Za-z0-9._%+*'-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/u;

/** Understands the first sheet that has the headings of a list of people; the whole book may have other sheets beside. */
export function readPeople(book: readonly Sheet[]): ReadPeople {
  for (const sheet of book) {
    const columns = columnsOf(sheet, personFields, headingsOf, 'name');
    if (!columns) continue;
    const placeOf = (field: PersonField): string | null => {
      const at = columns.at.get(field);
      return at === undefined ? null : columnLetters(at);
    };
    const read = sheet.rows
      .filter(({ number }) => number > columns.headerRow)
      .flatMap(({ number, cells }) => {
        const cellOf = (field: PersonField): string => (cells[columns.at.get(field) ?? -1] ?? '').trim();
        return personFields.every((field) => cellOf(field) === '') ? [] : [rowOf(number, cellOf, placeOf)];
      });
    return {
      ...{ sheet: sheet.name, ignored: columns.ignored, placeOf },
      rows: read.map(({ row }) => row),
      faults: read.flatMap(({ faults }) => faults),
    };
  }
  const params = { heading: personWords['zh-CN'].field.name };
  return {
    ...{ sheet: book[0]?.name ?? '', rows: [], ignored: [], placeOf: () => null },
    faults: [{ row: null, column: null, field: null, code: 'no-header', params }],
  };
}

/** One row: every cell that cannot be understood is named, the others are taken. */
function rowOf(
  number: number,
  cellOf: (field: PersonField) => string,
  placeOf: ReadPeople['placeOf'],
): { readonly row: PersonRow; readonly faults: readonly PersonFault[] } {
  const faults: PersonFault[] = [];
  const fault = (field: PersonField, code: PersonFaultCode, params: PersonFault['params'] = {}): undefined => {
    faults.push({ row: number, column: placeOf(field), field, code, params });
    return undefined;
  };
  /** Undefined where the cell is empty, or is at fault. */
  const read = <Value>(
    field: PersonField,
    valueOf: (written: string) => Value | undefined,
    code: PersonFaultCode,
    limit = LONGEST,
  ): Value | undefined => {
    const written = cellOf(field);
    if (written === '') return undefined;
    if (written.length > limit) return fault(field, 'too-long', { limit });
    return valueOf(written) ?? fault(field, code, { written });
  };
  const text = (written: string): string => written;
  const plain = (written: string): string => written.normalize('NFKC');
  const fitting = (form: RegExp) => (written: string) => (form.test(plain(written)) ? plain(written) : undefined);

  const name = cellOf('name') === '' ? fault('name', 'name-missing') : read('name', text, 'too-long');
  const telephone = read('telephone', fitting(TELEPHONE), 'telephone-form');
  const mail = read('mail', fitting(MAIL), 'mail-form');
  const role = read('role', (written) => ROLES.get(bare(written)), 'role-unknown');
  const unit = read('unit', text, 'too-long');
  const rank = read('rank', (written) => RANKS.get(bare(written)), 'rank-unknown');
  const title = read('title', text, 'too-long');
  const from = read('from', dayInCell, 'day-unreadable');
  const until = read('until', dayInCell, 'day-unreadable');
  const loginName = read('loginName', plain, 'too-long', LONGEST_LOGIN_NAME);
  if (cellOf('role') === '')
    for (const field of ['unit', 'rank', 'title', 'from', 'until'] as const)
      if (cellOf(field) !== '') {
        fault('role', 'role-missing');
        break;
      }
  const row: PersonRow = {
    ...{ number, name: name ?? '' },
    ...(telephone !== undefined && { telephone }),
    ...(mail !== undefined && { mail }),
    ...(role !== undefined && { role }),
    ...(unit !== undefined && { unit }),
    ...(rank !== undefined && { rank }),
    ...(title !== undefined && { title }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(loginName !== undefined && { loginName }),
  };
  return { row, faults };
}

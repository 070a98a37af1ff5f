import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { personWords } from '../word-lists.js';
import { listedPerson } from '../view.people.js';
import type { Giver } from './holding.js';
import { roles } from './actor.js';
import { takeOverPeople } from './person-import.js';
import type { KnownPerson } from './person-match.js';
import { personDocument } from './person-paper.js';
import { planPeople } from './person-plan.js';
import { readPeople } from './person-sheet.js';
import { isHeldInUnit, isSole, type Post } from './posts.js';
import { isAdministratorRole } from './separation.js';
import type { Sheet } from './sheet.js';
import type { Unit } from './units.js';

const TODAY = day('2022-04-07');
const CLERK: Giver = { personId: 'clerk', role: 'gov-office' };
const units: readonly Unit[] = [
  { id: 'civil', name: '区民政局', shortName: '民政局', kind: 'department', aliases: [] },
  { id: 'town', name: '太阳村镇', kind: 'town', aliases: [] },
  { id: 'old', name: '区卫计局', kind: 'department', aliases: [], until: day('2019-12-31') },
];
const post = (id: string, personId: string, more: Partial<Post>): Post => ({
  ...{ id, personId, role: 'liaison', from: day('2021-01-01') },
  ...more,
});
const known = (id: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id, name, version: 1, posts: [], account: { id: null, loginName: null } },
  ...more,
});
const sheetOf = (...lines: readonly (readonly string[])[]): Sheet => ({
  name: '人员',
  rows: lines.map((cells, at) => ({ number: at + 1, cells })),
});
let made = 0;
const plan = (sheet: Sheet, people: readonly KnownPerson[] = [], giver = CLERK) =>
  planPeople(readPeople([sheet]), {
    ...{ people, units, giver, today: TODAY, rule: { systemWithSecurity: false } },
    ...{ district: { code: '450204', name: '柳南区' }, normal: (loginName) => loginName.trim().toLowerCase() },
    newId: () => `new ${String((made += 1))}`,
    loginNames: new Map(
      people.flatMap(({ id, account }) => (account.loginName === null ? [] : [[account.loginName, id]])),
    ),
  });
const placed = ({ faults }: ReturnType<typeof plan>): string[] =>
  faults.map(({ row, column, code }) => `${String(row)}${column ?? ''} ${code}`);
const HEADINGS = ['姓名', '电话', '邮箱', '岗位', '单位', '负责人', '职务', '起任日期', '离任日期', '用户名'];
const [, ...REST] = HEADINGS.map(() => '');
const row = (name: string, cells: Partial<Record<number, string>>): string[] => [
  name,
  ...REST.map((_, at) => cells[at + 1] ?? ''),
];

const ZHOU = known('zhou', '周某', {
  ...{ telephone: '13800006789', account: { id: 'a', loginName: 'zhou' } },
  posts: [post('p1', 'zhou', { role: 'unit-head', unitId: 'civil', rank: 'head', title: '局长' })],
});

test('everything wrong in a sheet is named with its row, its column and what it is, and nothing else', () => {
  const people = [
    ZHOU,
    known('li', '李某', { telephone: '13911112222' }),
    known('admin', '黄某', { posts: [post('p2', 'admin', { role: 'system-admin' })], telephone: '13100000000' }),
    known('clerk', '韦某', { posts: [post('p3', 'clerk', { role: 'gov-office' })], telephone: '13222223333' }),
  ];
  const sheet = sheetOf(
    HEADINGS,
    row('', { 3: '联络员', 4: '区民政局' }),
    row('甲某', { 1: '打给我', 2: '没有' }),
    row('乙某', { 3: '局座' }),
    row('丙某', { 3: '联络员' }),
    row('丁某', { 3: '联络员', 4: '民政' }),
    row('戊某', { 3: '联络员', 4: '区教育局', 7: '去年' }),
    row('己某', { 3: '单位负责人', 4: '太阳村镇' }),
    row('庚某', { 3: '单位负责人', 4: '民政局', 5: '主要领导' }),
    row('辛某', { 3: '区财政局', 4: '区民政局' }),
    row('壬某', { 4: '区民政局' }),
    row('癸某', { 3: '系统管理员' }),
    row('李某', { 3: '联络员', 4: '太阳村镇' }),
    row('子某', { 9: 'zhou' }),
    row('周某', {
      1: '139****9999',
      3: '单位负责人',
      4: '区民政局',
      5: '主要领导',
      6: '副局长',
      7: '2022-01-01',
      9: 'zhou',
    }),
    row('丑某', { 3: '联络员', 4: '太阳村镇', 7: '2022-05-01', 8: '2022-04-01' }),
    row('寅某', { 1: '13511110000', 3: '联络员', 4: '太阳村镇' }),
    row('寅某', { 1: '13511110000', 3: '联络员', 4: '太阳村镇' }),
    row('卯某', { 3: '联络员', 4: '太阳村镇' }),
    row('卯某', { 3: '联络员', 4: '区民政局' }),
    row('黄某', { 1: '13100000001', 3: '系统管理员' }),
    row('韦某', { 1: '132****3333', 3: '区督查绩效办' }),
    row('韦某', { 3: '区政府办公室' }),
    row('辰某', { 9: 'chen' }),
    row('巳某', { 9: 'Chen' }),
    row('午某', { 3: '联络员', 4: '区卫计局' }),
  );
  expect(placed(plan(sheet, people))).toEqual([
    ...['2A name-missing', '3B telephone-form', '3C mail-form', '4D role-unknown', '5E unit-missing', '6E unit-alike'],
    ...['7E unit-unknown', '7H day-unreadable', '8F rank-missing', '9D seat-taken', '10E unit-not-for-role'],
    ...['11D role-missing', '12D security-admin-names', '13A namesake', '14J login-name-taken'],
    ...['15B contact-masked', '15G title-differs', '15H from-differs', '16I ends-before-it-begins', '18D row-twice'],
    ...['20A row-namesake', '21A administrator', '22A to-oneself', '25J row-login-name-taken', '26E unit-ended'],
  ]);
});

test('one person is one by user name, telephone, unit or office, in several rows too; two of one name stay two', () => {
  const sheet = sheetOf(
    HEADINGS,
    row('周某', { 1: '138 0000 6789', 3: '联络员', 4: '太阳村镇' }),
    row('周某', { 2: 'zhou@liunan.gov.cn', 3: '联络员', 4: '民政局' }),
    row('吴某', { 1: '13511110000', 3: '联络员', 4: '太阳村镇', 9: 'wu' }),
    row('吴某', { 3: '联络员', 4: '区民政局', 9: 'WU' }),
    row('吴某', { 1: '13522220000', 3: '区财政局', 9: 'wu2' }),
  );
  const { people, faults } = plan(sheet, [ZHOU]);
  expect(faults).toEqual([]);
  expect(
    people.map(({ does, rows, loginName, events }) => [does, rows, loginName, events.map(({ type }) => type)]),
  ).toEqual([
    ['change', [2, 3], undefined, ['person.changed', 'post.given', 'post.given']],
    ['add', [4, 5], 'wu', ['person.added', 'post.given', 'post.given', 'account.invited']],
    ['add', [6], 'wu2', ['person.added', 'post.given', 'account.invited']],
  ]);
});

test('a seat changes hands in one sheet, whichever row comes first; an empty cell takes nothing away', () => {
  const sheet = sheetOf(
    HEADINGS,
    row('吴某', { 3: '单位负责人', 4: '区民政局', 5: '主要领导', 7: '2022-05-01' }),
    row('周某', { 3: '单位负责人', 4: '区民政局', 5: '主要领导', 8: '2022-04-30' }),
  );
  const result = plan(sheet, [ZHOU]);
  expect(result.faults).toEqual([]);
  expect(result.people.map(({ events }) => events.map(({ type }) => type))).toEqual([
    ['person.added', 'post.given'],
    ['post.ended'],
  ]);
  expect(result.people[1]?.person).toMatchObject({ telephone: '13800006789' });
  const answer = takeOverPeople('import', result, true);
  expect(answer.done && answer.events[0]).toMatchObject({ type: 'people.imported', added: 1, changed: 1, invited: 0 });
  const refusal = (of: typeof result, asShown: boolean): string => {
    const said = takeOverPeople('import', of, asShown);
    return said.done ? 'done' : said.refusal.code;
  };
  expect(refusal(result, false)).toBe('person-import.moved-on');
  expect(refusal(plan(sheetOf(HEADINGS, row('', { 1: '1' }))), true)).toBe('person-import.faulty');
  expect(refusal(plan(sheetOf(HEADINGS, row('周某', { 9: 'zhou' })), [ZHOU]), true)).toBe(
    'person-import.nothing-to-do',
  );
});

test('whatever a list of people holds, its own export changes nothing when it comes back', () => {
  const anyPost = fc.record({
    role: fc.constantFrom(...roles.filter((role) => !isAdministratorRole(role))),
    unitId: fc.constantFrom('civil', 'town'),
    from: fc
      .integer({ min: 1, max: 28 })
      .map((on) => day(`2022-${on > 14 ? '05' : '03'}-${String(on).padStart(2, '0')}`)),
    ends: fc.boolean(),
    title: fc.boolean(),
  });
  const anyPerson = fc.record({
    telephone: fc.option(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String), { nil: undefined }),
    mail: fc.boolean(),
    account: fc.boolean(),
    posts: fc.array(anyPost, { maxLength: 3 }),
  });
  const anyList = fc.uniqueArray(anyPerson, { maxLength: 8, selector: ({ telephone }) => telephone }).map((all) => {
    const sole = new Set<string>();
    return all.map(({ telephone, mail, account, posts }, at): KnownPerson => {
      const id = `p${String(at)}`;
      const held = new Map<string, Post>();
      for (const { role, unitId, from, ends, title } of posts) {
        const seat = {
          role,
          ...(isHeldInUnit(role) && { unitId }),
          ...(role === 'unit-head' && { rank: 'head' as const }),
        };
        const name = `${role} ${seat.unitId ?? ''}`;
        if (held.has(name) || (isSole(seat) && sole.has(name))) continue;
        if (isSole(seat)) sole.add(name);
        const given: Post = { ...seat, id: `${id} ${name}`, personId: id, from };
        held.set(name, { ...given, ...(ends && { until: day('2022-06-30') }), ...(title && { title: '股长' }) });
      }
      return known(id, `第${String(at)}人`, {
        ...(telephone !== undefined && { telephone }),
        ...(mail && { mail: `${id}@liunan.gov.cn` }),
        ...(account && { account: { id: `a ${id}`, loginName: id } }),
        posts: [...held.values()],
      });
    });
  });
  fc.assert(
    fc.property(anyList, fc.constantFrom('zh-CN' as const, 'en' as const), (people, language) => {
      const nameOf = (unitId = '') => units.find(({ id }) => id === unitId)?.name ?? '';
      const listed = people.map((person) =>
        listedPerson({
          today: TODAY,
          person: {
            ...person,
            posts: person.posts.map((each) => ({ ...each, unitName: nameOf(each.unitId) })),
            account: { ...person.account, standing: 'open', secondFactor: false },
          },
        }),
      );
      const { parts } = personDocument(listed, { words: personWords[language], title: '名单', on: TODAY });
      const table = parts.find((part) => part.kind === 'table');
      const lines = [...(table?.header ?? []), ...(table?.rows ?? [])].map((cells) => cells.map(({ text }) => text));
      const result = plan(sheetOf(['名单'], ...lines), people);
      expect(result.faults).toEqual([]);
      expect(result.people.map(({ does }) => does)).toEqual(people.map(() => 'same'));
    }),
  );
});

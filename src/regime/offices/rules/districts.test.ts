import { expect, test } from 'vitest';
import { awaitedBy, changeDistrict, inviteAgain, openDistrict } from './districts.js';

const DISTRICT = { code: '450204', name: '柳南区', above: '柳州市' };
const named = (name: string) => ({ name, loginName: name });
const THREE = { system: named('王某'), security: named('张某'), audit: named('陈某') };
let made = 0;
const newId = (): string => String((made += 1));

test('a district is opened with three administrators, each with one post (GB/T 22239)', () => {
  const opened = openDistrict(DISTRICT, THREE, newId);
  expect(opened).toMatchObject({ done: true, value: { district: DISTRICT, rule: { systemWithSecurity: false } } });
  if (!opened.done) return;
  expect(opened.value.administrators.map(({ name, roles }) => [name, ...roles])).toEqual([
    ['王某', 'system-admin'],
    ['张某', 'security-admin'],
    ['陈某', 'audit-admin'],
  ]);
  expect(opened.events.map(({ type }) => type)).toEqual([
    'district.opened',
    ...Array.from({ length: 3 }, () => 'district.administrator-invited'),
  ]);
});

test('a small office that has one person for system and security says so, and it is an event of its own', () => {
  const opened = openDistrict(DISTRICT, { ...THREE, security: null }, newId);
  expect(opened).toMatchObject({ done: true, value: { rule: { systemWithSecurity: true } } });
  if (!opened.done) return;
  expect(opened.value.administrators.map(({ roles }) => roles)).toEqual([
    ['system-admin', 'security-admin'],
    ['audit-admin'],
  ]);
  expect(opened.events.map(({ type }) => type)).toContain('settings.changed');
});

test.each([
  ['audit beside system', { ...THREE, audit: named('王某') }],
  ['audit beside both', { ...THREE, security: null, audit: named('王某') }],
  ['security written twice instead of the choice made', { ...THREE, security: named('王某') }],
])('no person stands there twice: %s', (_, administrators) => {
  expect(openDistrict(DISTRICT, administrators, newId)).toMatchObject({
    refusal: { code: 'district.administrators-apart', params: { name: '王某' }, clause: 'GB/T 22239' },
  });
});

test.each(['450200', '990204', '45020'])('%s is no code of a district or county (GB/T 2260)', (code) => {
  expect(openDistrict({ ...DISTRICT, code }, THREE, newId)).toMatchObject({ refusal: { code: 'district.code-unfit' } });
});

test('a code is put right while nobody has come in by it, and then stays', () => {
  const [id, now] = ['d', { ...DISTRICT, code: '450203' }];
  expect(changeDistrict({ id, district: DISTRICT, inUse: false }, now)).toMatchObject({
    events: [{ changes: [{ field: 'code', was: '450204', now: '450203' }] }],
  });
  expect(changeDistrict({ id, district: DISTRICT, inUse: true }, now)).toMatchObject({
    refusal: { code: 'district.code-in-use' },
  });
  expect(changeDistrict({ id, district: DISTRICT, inUse: false }, DISTRICT)).toMatchObject({
    refusal: { code: 'district.unchanged' },
  });
});

test.each([
  ['invited', true],
  ['without-password', true],
  ['open', false],
  ['closed', false],
  ['none', false],
] as const)('the platform invites an administrator anew whose account is %s: %s', (standing, may) => {
  const person = { personId: 'p', name: '张某', roles: ['security-admin'] as const, standing };
  expect(inviteAgain('d', person).done).toBe(may);
});

test('a district waits for its administrators, then for the clerk whom one of them names', () => {
  const standing = (...all: readonly ('invited' | 'open')[]) => all.map((each) => ({ standing: each }));
  expect(awaitedBy(standing('open', 'invited'), false)).toBe('administrators');
  expect(awaitedBy(standing('open', 'open'), false)).toBe('clerk');
  expect(awaitedBy(standing('open', 'open'), true)).toBe('nothing');
});

import { expect, test } from 'vitest';
import { roles } from '../../offices/rules/actor.js';
import { ADMINISTRATION, BUSINESS } from './ledger-sight.js';
import { historyKinds } from './person-history.js';

test('of somebody’s history each reads what is theirs to know, and all of their own', () => {
  const read = Object.fromEntries(roles.map((role) => [role, historyKinds({ role, personId: 'reader' }, 'another')]));
  const { 'gov-office': clerk, supervision, 'security-admin': guard, ...others } = read;
  expect(clerk).toEqual(expect.arrayContaining([...BUSINESS, 'person', 'post', 'account', 'delegation']));
  expect(clerk).not.toContain('settings');
  expect(supervision).toEqual(BUSINESS);
  expect(guard).toEqual(ADMINISTRATION);
  expect(Object.values(others)).toEqual(Object.values(others).map(() => []));
  for (const role of roles) expect(historyKinds({ role, personId: 'reader' }, 'reader')).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from './actor.js';
import { isAdministratorRole, mayHoldBoth } from './separation.js';

const anyRole = fc.constantFrom(...roles);

test('whoever administers holds no post that has to do with the programme, whatever an office sets', () => {
  fc.assert(
    fc.property(anyRole, anyRole, fc.boolean(), (one, other, systemWithSecurity) => {
      fc.pre(isAdministratorRole(one) !== isAdministratorRole(other));
      expect(mayHoldBoth(one, other, { systemWithSecurity })).toBe(false);
    }),
  );
});

test('which of two roles comes first makes no difference', () => {
  fc.assert(
    fc.property(anyRole, anyRole, fc.boolean(), (one, other, systemWithSecurity) => {
      expect(mayHoldBoth(one, other, { systemWithSecurity })).toBe(mayHoldBoth(other, one, { systemWithSecurity }));
    }),
  );
});

test.each([
  ['system-admin', 'security-admin', false, false],
  ['system-admin', 'security-admin', true, true],
  ['audit-admin', 'system-admin', true, false],
  ['audit-admin', 'security-admin', true, false],
  ['supervision', 'liaison', false, true],
] as const)('%s beside %s, with the setting %s: %s', (one, other, systemWithSecurity, may) => {
  expect(mayHoldBoth(one, other, { systemWithSecurity })).toBe(may);
});

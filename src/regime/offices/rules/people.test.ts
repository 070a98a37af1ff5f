import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from './actor.js';
import { changePerson, maskedMail, maskedTelephone, readsContact } from './people.js';

test('of a telephone no more than its ends is shown, and never all of it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{3,20}$/), (telephone) => {
      const shown = maskedTelephone(telephone);
      expect(shown).not.toContain(telephone);
      expect(shown.replaceAll(/[^0-9]/g, '').length).toBeLessThan(telephone.length);
    }),
  );
  expect(maskedTelephone('13800006789')).toBe('138****6789');
  expect(maskedTelephone('3722')).toBe('****22');
});

test('of a mail address the house is shown and the person is not', () => {
  expect(maskedMail('liming@liunan.gov.cn')).toBe('l***@liunan.gov.cn');
  expect(maskedMail('l@liunan.gov.cn')).toBe('***@liunan.gov.cn');
});

test('a telephone is read whole by who has to call, and by the person themself', () => {
  const who = roles.filter((role) => readsContact({ accountId: 'a', districtId: 'd', role, unitIds: [] }, 'li'));
  expect(who).toEqual(['gov-office', 'supervision']);
  expect(readsContact({ accountId: 'a', districtId: 'd', role: 'liaison', unitIds: [], personId: 'li' }, 'li')).toBe(
    true,
  );
});

test('a change says which fields it changed; one that changes nothing is refused', () => {
  const li = { id: 'li', name: '李某', telephone: '0772-3720000' };
  expect(changePerson(li, { name: '李某', mail: 'li@liunan.gov.cn' })).toMatchObject({
    value: { id: 'li', name: '李某', mail: 'li@liunan.gov.cn' },
    events: [{ type: 'person.changed', fields: ['telephone', 'mail'] }],
  });
  expect(changePerson(li, { name: '李某', telephone: '0772-3720000' })).toMatchObject({
    refusal: { code: 'person.unchanged' },
  });
});

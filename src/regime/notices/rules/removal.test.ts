import { expect, test } from 'vitest';
import { remove } from './removal.js';

const notice = {
  removal: null,
  file: { name: '关于某事的通知.docx', sha256: 'a'.repeat(64) },
  content: '某办〔2022〕8号\n关于某事的通知',
  programmeId: null,
};
const asked = { reason: 'mark-missing', paper: '柳南保函〔2022〕3号' } as const;

test('a notice is taken out once, in whichever state it is, by a paper named by its number (point 13)', () => {
  expect(remove(notice, asked, 'tombstone')).toMatchObject({
    done: true,
    events: [{ type: 'notice.removed', tombstoneId: 'tombstone', sha256: notice.file.sha256, ...asked }],
  });
  expect(remove({ ...notice, removal: {} }, asked, 'tombstone')).toMatchObject({
    refusal: { code: 'notice.removed', clause: 'point 13' },
  });
});

test.each(['某办〔2022〕8号', '关于某事的通知'])('no word of what is removed comes back as its reason: %s', (paper) => {
  expect(remove(notice, { ...asked, paper }, 'tombstone')).toMatchObject({
    refusal: { code: 'notice.removal-quotes', clause: 'point 13' },
  });
});

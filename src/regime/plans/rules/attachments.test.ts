import { expect, test } from 'vitest';
import { type Attachment, attach, attachmentsIn, detach } from './attachments.js';

const file = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  ...{ id, kind: 'work-drawing', name: `${id}.pdf`, sha256: id.repeat(64).slice(0, 64), bytes: 1 },
  ...{ fromEdition: 1, untilEdition: null },
  ...more,
});
const [kept, gone, late] = [file('a'), file('b', { untilEdition: 1 }), file('c', { fromEdition: 2 })];
const attachments = [kept, gone, late];

test('an edition keeps the files it had, whatever was added or taken out in a later one', () => {
  expect(attachmentsIn(attachments, 1)).toEqual([kept, gone]);
  expect(attachmentsIn(attachments, 2)).toEqual([kept, late]);
  expect(attachmentsIn([file('d', { fromEdition: 2, untilEdition: 1 })], 2)).toEqual([]);
});

test('files are added and taken out while the plan is drawn up, and stand from the day it goes to the units', () => {
  const draft = { state: 'draft', edition: 2, attachments } as const;
  expect(attach(draft, file('d'))).toMatchObject({ done: true });
  expect(detach(draft, 'a')).toMatchObject({ done: true });
  for (const state of ['countersigning', 'submitted', 'approved', 'returned'] as const) {
    const fixed = { ...draft, state };
    expect(attach(fixed, file('d'))).toMatchObject({ refusal: { code: 'plan.attachments-frozen' } });
    expect(detach(fixed, 'a')).toMatchObject({ refusal: { code: 'plan.attachments-frozen' } });
  }
});

test('the same file is not added twice, unless it was taken out; what is not there is not taken out', () => {
  const draft = { state: 'draft', edition: 2, attachments } as const;
  expect(attach(draft, kept)).toMatchObject({ refusal: { code: 'plan.attached-already' } });
  expect(attach(draft, gone)).toMatchObject({ done: true });
  expect(attach(draft, undefined)).toMatchObject({ refusal: { code: 'plan.no-such-upload' } });
  expect(detach(draft, 'b')).toMatchObject({ refusal: { code: 'plan.no-such-attachment' } });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf, unkeepable } from './fields.js';

const Plan = z.strictObject({
  title: z.string().min(1).max(10),
  due: z.iso.date(),
  targets: z.array(z.strictObject({ value: z.number().positive(), unit: z.enum(['户', '公里']) })).min(1),
  share: z.int().min(0).max(100).multipleOf(5),
  contact: z.union([z.strictObject({ phone: z.string() }), z.strictObject({ mail: z.email(), name: z.string() })]),
});

const sound = {
  title: '方案',
  due: '2022-05-07',
  targets: [{ value: 1, unit: '户' }],
  share: 5,
  contact: { phone: '1' },
};

const faults = (sent: unknown) =>
  faultsOf('body', Plan.safeParse(sent).error?.issues ?? [], sent).map(({ path, code, bound }) =>
    [path, code, ...(bound === undefined ? [] : [bound])].join(' '),
  );

test('a form without fault has none', () => {
  expect(faults(sound)).toEqual([]);
});

test('every fault of a form is named at once, deep in a list too', () => {
  const sent = {
    title: '一二三四五六七八九十一',
    due: '2022-02-30',
    targets: [
      { value: 1, unit: '户' },
      { value: 0, unit: '里' },
      { unit: '户', colour: 1 },
    ],
    share: 7.5,
    contact: { mail: 'nobody', name: '' },
    note: '',
  };
  expect(faults(sent)).toEqual([
    'title too-long 10',
    'due not-a-day',
    'targets.1.value not-above 0',
    'targets.1.unit not-one-of',
    'targets.2.value required',
    'targets.2.colour not-known',
    'share not-whole',
    'contact.mail not-an-address',
    'note not-known',
  ]);
});

test('what is left out is asked for, whatever kind it would have been', () => {
  expect(faults({}).sort()).toEqual([
    'contact required',
    'due required',
    'share required',
    'targets required',
    'title required',
  ]);
  expect(faults({ ...sound, title: '' })).toEqual(['title required 1']);
  expect(faults({ ...sound, targets: [] })).toEqual(['targets too-few 1']);
  expect(faults([])).toEqual([' wrong-kind']);
  expect(faults({ ...sound, share: 7 })).toEqual(['share wrong-step 5']);
});

test('a box that was left empty asks to be filled in, whatever its text would have been', () => {
  const kind = z.enum(['a', 'b']);
  const form = z.object({ unit: z.uuid(), on: z.iso.date(), kind, mail: z.email(), amount: z.int() });
  const sent = { unit: '', on: '', kind: '', mail: '', amount: null };
  const { error } = form.safeParse(sent);
  expect(faultsOf('body', error?.issues ?? [], sent)).toEqual(
    Object.keys(sent).map((path) => ({ in: 'body', path, code: 'required' })),
  );
});

test('text that no database can keep is found wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', '0'), { maxLength: 5 }),
      fc.constantFrom('\0', '\ud800'),
      (path, bad) => {
        const sent = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), `前${bad}后`);
        expect(unkeepable('body', sent)).toEqual([{ in: 'body', path: path.join('.'), code: 'no-text' }]);
      },
    ),
  );
  expect(unkeepable('body', { a: '👷 管线迁改\n', b: [null, 1] })).toEqual([]);
  expect(unkeepable('body', { list: [{ ['x\0']: 1 }] })).toMatchObject([{ path: 'list.0' }]);
});

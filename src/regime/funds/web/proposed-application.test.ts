import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen, readMoney, WHOLE } from '../../../kernel/money.js';
import { labourOf } from '../rules/labour.js';
import { nextTrigger, proposedApplication } from './proposed-application.js';

type Fund = Parameters<typeof proposedApplication>[0];
type Contract = Fund['contracts'][number];

const contract = (more: Partial<Contract> = {}): Contract => ({
  ...{
    id: 'c',
    number: 'LN-1',
    party: '演示建设公司',
    amount: 118_260_000,
    signedOn: '2022-08-10',
    labourShare: 2_000,
  },
  ...{ scheme: { id: '2022-183', source: '' }, supplements: [], measured: 0, cap: 0, paid: 0, asked: 0 },
  room: [
    { trigger: 'contract-signed', left: 30_000_000 },
    { trigger: 'progress', left: 12_345_678 },
  ],
  ...{ settlement: null, can: [], ...more },
});
const node = (id: string, verifiedOn: string | null) => ({ id, title: id, finish: '2022-09-30', verifiedOn });
const fund = (more: Partial<Fund> = {}): Fund => ({
  contracts: [contract()],
  sources: [{ source: 'district', budget: 0, paid: 0, asked: 0, left: 80_000_000 }],
  ...{ milestones: [node('一', '2022-09-05'), node('二', '2022-09-20'), node('三', null)], payments: [], ...more },
});
const known = { contractId: 'c', source: 'district', trigger: 'progress' };

test('an application begins with what may still be asked for, the wage account’s share of it and the node verified last', () => {
  expect(proposedApplication(fund(), known)).toEqual({
    ...known,
    // A fifth of 123,456.78 yuan is 24,691.356: what is left of a fen is cut off.
    ...{ milestone: '二', amount: '123456.78', labour: '24691.35' },
  });
  expect(proposedApplication(fund(), { ...known, trigger: 'contract-signed' })).toMatchObject({
    ...{ amount: '300000', labour: '60000' },
  });
});

test('the source’s own budget holds it down, and where nothing is left nothing is proposed', () => {
  const sources = [{ source: 'district', budget: 0, paid: 0, asked: 0, left: 5_000_000 } as const];
  expect(proposedApplication(fund({ sources }), known)).toMatchObject({ amount: '50000', labour: '10000' });
  const empty = proposedApplication(fund({ sources: [] }), known);
  expect([empty['amount'], empty['labour']]).toEqual(['', '']);
});

test('what a person typed stands, and the share follows the amount until it is typed over', () => {
  expect(proposedApplication(fund(), { ...known, amount: '1万' })).toMatchObject({ amount: '1万', labour: '2000' });
  const own = proposedApplication(fund(), { ...known, amount: '1万', labour: '3000', milestone: '' });
  expect([own['labour'], own['milestone']]).toEqual(['3000', '']);
  expect(proposedApplication(fund(), { ...known, amount: '一万' })['labour']).toBe('');
});

test('a node that another application rests on is not proposed again, but for one that came to nothing', () => {
  const resting = (state: Fund['payments'][number]['state']) =>
    ({ state, milestones: [{ id: '二', title: '', verifiedOn: null }] }) as unknown as Fund['payments'][number];
  expect(proposedApplication(fund({ payments: [resting('paid')] }), known)['milestone']).toBe('一');
  expect(proposedApplication(fund({ payments: [resting('rejected')] }), known)['milestone']).toBe('二');
});

test('a contract is asked for in the order of what comes about', () => {
  const settled = (state: NonNullable<Contract['settlement']>['state']) =>
    contract({ settlement: { state } as Contract['settlement'] });
  expect(nextTrigger(contract())).toBe('contract-signed');
  expect(nextTrigger(contract({ asked: 1 }))).toBe('progress');
  expect([nextTrigger(settled('review')), nextTrigger(settled('retention-held'))]).toEqual([
    'works-accepted',
    'settled',
  ]);
  expect(nextTrigger(settled('retention-released'))).toBe('retention-released');
});

test('whatever the amount and the share, what is proposed for the wage account is what the check asks for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90_000_000_000 }),
      fc.integer({ min: 0, max: WHOLE }),
      (left, labourShare) => {
        const room = [{ trigger: 'progress', left } as const];
        const sources = [{ source: 'district', budget: 0, paid: 0, asked: 0, left } as const];
        const proposed = proposedApplication(fund({ contracts: [contract({ labourShare, room })], sources }), known);
        expect(readMoney(proposed['labour'] ?? '')).toBe(labourOf(fen(left), labourShare));
      },
    ),
  );
});

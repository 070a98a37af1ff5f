import type { SuccessionPreview } from '../src/regime/boards/contract.succession.js';
import type { UnitImportView } from '../src/regime/offices/endpoints.import.js';
import type { UnitRecord, UnitView } from '../src/regime/offices/endpoints.units.js';
import { issuedWorld } from './console-world.js';

const id = (at: number): string => `018f0000-0000-7000-8070-${String(at).padStart(12, '0')}`;
export const [HOUSING, JIN, IMPORT] = [id(1), id(2), id(9)] as const;

const unit = (at: number, name: string, more: Partial<UnitView> = {}): UnitView => ({
  ...{ id: id(at), name, shortName: null, aliases: [], shortNames: [], kind: 'department', standing: 'living' },
  ...{ parent: null, creditCode: null, from: null, until: null, can: ['unit.change'] },
  ...more,
});
const jin = unit(2, '金太阳', { kind: null, standing: 'unconfirmed', can: ['unit.confirm', 'unit.identify'] });
const housing: UnitRecord = {
  ...unit(1, '区住房城乡建设局', {
    ...{ shortName: '区住建局', aliases: ['区建设局'], shortNames: ['区住建局', '区建设局'] },
    ...{ creditCode: '91350100M000100Y43', from: '2015-01-01' },
    can: ['unit.change', 'unit.alias-add', 'unit.alias-remove', 'unit.succession-record', 'unit.succession-withdraw'],
  }),
  below: [{ id: id(3), name: '区燃气站' }],
  identifiedAs: null,
  successions: [
    {
      ...{ id: id(21), kind: 'succession', state: 'planned', from: '2022-10-01', number: '柳南编〔2022〕3号' },
      before: [{ id: id(1), name: '区住房城乡建设局' }],
      after: [
        { id: id(4), name: '区城市更新局' },
        { id: null, name: '区住房建设局' },
      ],
    },
  ],
};
const history = {
  items: [{ id: 'h1', at: '2022-04-07T07:00:00.000Z', sentence: '列入单位“区住房城乡建设局”', by: '李某' }],
  next: null,
};

const sheet: UnitImportView = {
  ...{ id: IMPORT, state: 'read', file: { name: '单位名录.xlsx', sha256: 'a'.repeat(64), bytes: 9_000 } },
  ...{ progress: null, unread: null, can: ['unit-import.apply'] },
  preview: {
    ...{ sheet: '单位', ignored: ['电话'], basis: 'b', faults: [] },
    counts: { added: 1, changed: 1, same: 11, unnamed: 1, faults: 0 },
    rows: [
      { row: 4, name: '区审计局', does: 'add', changes: [{ field: 'kind', was: null, now: '部门' }] },
      { row: 7, name: '河西街道', does: 'change', changes: [{ field: 'aliases', was: null, now: '河西办' }] },
    ],
  },
};
const faulty: UnitImportView = {
  ...sheet,
  can: [],
  preview: {
    ...{ sheet: '单位', ignored: [], basis: 'b', rows: [] },
    counts: { added: 0, changed: 0, same: 11, unnamed: 1, faults: 2 },
    faults: [
      {
        ...{ row: 4, column: 'D', field: 'kind', code: 'kind-unknown', params: { written: '衙门' } },
        sentence: '没有“衙门”这个类别。可填：镇（乡）、街道、部门、事业单位、国有企业、企业、群团组织、其他',
      },
      {
        ...{ row: 9, column: 'F', field: 'creditCode', code: 'code-check-character', params: {} },
        sentence: '“91350100M000100Y44”的校验码不符。请与证书核对，看有没有抄错',
      },
    ],
  },
};

const item = {
  ...{ id: id(31), year: 2022, seq: 9, part: null, title: '洛满镇福塘村街上屯产业道路硬化工程' },
  ...{ leadUnit: { id: id(1), name: '区住房城乡建设局' }, responsibleUnits: [{ id: id(2), name: '金太阳' }] },
};
const preview = (at: number, name: string): SuccessionPreview => ({
  ...{
    units: [{ id: id(at), name }],
    items: [item],
    met: 2,
    below: [{ id: id(3), name: '区燃气站', parentId: id(at) }],
  },
  duties: [
    {
      ...{ id: id(41), unitId: id(at), kind: 'report', what: null, period: '2022Q2', due: '2022-07-05' },
      ...{ overdue: false, itemIds: [item.id] },
    },
  ],
  posts: [
    {
      ...{ id: id(51), personId: id(52), holder: '演示·韦某', role: 'unit-head', unitId: id(at), rank: 'head' },
      ...{ title: null, from: '2022-01-01', until: null },
    },
  ],
});

/** What the gov office's clerk is told of units. */
export const unitsWorld: Readonly<Record<string, unknown>> = {
  ...issuedWorld,
  '/api/units': { items: [jin, housing], next: null, can: ['unit.add', 'unit.import'] },
  [`/api/units/${HOUSING}`]: housing,
  [`/api/units/${HOUSING}/history`]: history,
  [`/api/units/${JIN}`]: { ...jin, below: [], identifiedAs: null, successions: [] },
  [`/api/units/${JIN}/history`]: { items: [], next: null },
  [`/api/units/${HOUSING}/succession`]: preview(1, '区住房城乡建设局'),
  [`/api/units/${JIN}/succession`]: preview(2, '金太阳'),
  [`/api/unit-imports/${IMPORT}`]: sheet,
};
export const emptyUnitsWorld: Readonly<Record<string, unknown>> = {
  ...unitsWorld,
  '/api/units': { items: [], next: null, can: ['unit.add', 'unit.import'] },
};
export const faultyImportWorld: Readonly<Record<string, unknown>> = {
  ...unitsWorld,
  [`/api/unit-imports/${IMPORT}`]: faulty,
};

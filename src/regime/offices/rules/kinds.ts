import type { UnitKind } from './units.js';

/** What the end of a full name says of the unit; the first that fits. */
const ENDINGS: readonly (readonly [RegExp, UnitKind])[] = [
  [/街道(?:办事处|办)?$/u, 'subdistrict'],
  [/(?:镇|乡|苏木)(?:人民政府|政府)?$/u, 'town'],
  [/(?:公司|集团)$/u, 'enterprise'],
  [/(?:工会|妇联|残联|团委|共青团.*|科协|文联|侨联|工商联|红十字会)$/u, 'people-organisation'],
  [/(?:中心|学校|医院|馆|所|院|站|总站|事务局|服务局)$/u, 'public-institution'],
  [/(?:局|委|委员会|办|办公室|部|厅|署|支队|大队|管委会|法院|检察院)$/u, 'department'],
];

/** The kind of unit that its own name tells, or null where it tells none (金太阳): then a person must say. */
export const kindNamed = (name: string): UnitKind | null => ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;

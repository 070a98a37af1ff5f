export const changeKinds = [
  'duration',
  'scope',
  'value',
  'unit',
  'suspend',
  'resume',
  'carry-over',
  'terminate',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A target of an item as it was when the change was proposed, and as it is to be; null: it is given up. */
export interface TargetsChanged {
  /** Its place among the item's targets. */
  readonly place: number;
  readonly indicator: string;
  readonly unit: string;
  readonly was: number;
  readonly now: number | null;
}

interface UnitNamed {
  readonly id: string;
  readonly name: string;
}

/** Who leads an item, and who is responsible on it. */
export interface UnitsOfItem {
  readonly lead: UnitNamed;
  readonly responsible: readonly UnitNamed[];
}

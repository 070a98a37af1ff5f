/**
 * Units that end, and those that stand for them afterwards. What only a person can decide is asked, question by question,
 * and nothing moves while one of them is open (point 11: "a unit that would now be named twice on one item is asked about").
 */
export interface TakingOver {
  readonly predecessors: readonly string[];
  /** Units by id; one that comes into being with it as `new:0`, by its place. */
  readonly heirs: readonly string[];
  readonly answers: readonly SuccessionAnswer[];
}

/** What a person said to one question: a unit by its id, or a word that the question offers. */
export interface SuccessionAnswer {
  readonly about: string;
  readonly choice: string;
}

export const questionKinds = [
  'which-leads',
  'which-is-responsible',
  'named-twice',
  'which-owes',
  'which-post',
  'who-heads',
  'which-above',
] as const;

export interface SuccessionQuestion {
  readonly asks: (typeof questionKinds)[number];
  /** Names the question for its answer. */
  readonly about: string;
  /** The item, duty, post or unit that it is about. */
  readonly id: string;
  /** The unit in question: one that ends; where a unit would be named twice, that one. */
  readonly unit: string;
  readonly choices: readonly string[];
}

/** A unit that would be its own responsible unit is named as lead alone. The other choice is a further unit, by its id. */
export const LEAD_ALONE = 'lead-alone';
/** Nobody takes a post over: it ends with its unit. */
export const ENDS = 'ends';

/** The units of an item: exactly one leads (I1), and it is never its own responsible unit (I4). */
export interface ItemUnits {
  readonly id: string;
  readonly leadUnit: string;
  /** In the order of the notice. */
  readonly responsibleUnits: readonly string[];
}

/** What became of the place of a unit on an item. */
export interface PlaceTaken {
  readonly role: 'lead' | 'responsible';
  readonly was: string;
  /** Null: named no more, since it leads the item. */
  readonly now: string | null;
}

export interface UnitsAfter {
  readonly leadUnit: string;
  readonly responsibleUnits: readonly string[];
  readonly places: readonly PlaceTaken[];
  readonly asked: readonly SuccessionQuestion[];
}

export const answerTo = ({ answers }: TakingOver, about: string): string | undefined =>
  answers.find((each) => each.about === about)?.choice;

/** The one heir there is, or the one that a person named. */
export function heirFor(over: TakingOver, about: string): string | undefined {
  const [sole] = over.heirs;
  if (over.heirs.length === 1) return sole;
  const choice = answerTo(over, about);
  return choice !== undefined && over.heirs.includes(choice) ? choice : undefined;
}

/**
 * The units of an item once others stand for some of them. Duties of units that merge are merged; where one became several
 * nobody is chosen, and where the lead would be named twice a person says what becomes of its other place (I4).
 * @param others units that may take such a place: whoever is there on the day
 */
export function unitsAfter(item: ItemUnits, over: TakingOver, others: ReadonlySet<string>): UnitsAfter {
  const asked: SuccessionQuestion[] = [];
  const heirOf = (unit: string, asks: SuccessionQuestion['asks'], about: string): string => {
    if (!over.predecessors.includes(unit)) return unit;
    const heir = heirFor(over, about);
    if (heir === undefined) asked.push({ asks, about, id: item.id, unit, choices: over.heirs });
    return heir ?? unit;
  };
  const leadUnit = heirOf(item.leadUnit, 'which-leads', `lead:${item.id}`);
  const placed = item.responsibleUnits.map((was) => ({
    was,
    now: heirOf(was, 'which-is-responsible', `responsible:${item.id}:${was}`),
  }));
  const responsible = [...new Set(placed.map(({ now }) => now))];
  const instead = responsible.includes(leadUnit) ? otherPlace(item, leadUnit, responsible, over, others) : leadUnit;
  if (instead === undefined)
    asked.push({ asks: 'named-twice', about: twice(item), id: item.id, unit: leadUnit, choices: [LEAD_ALONE] });
  const settled = (unit: string): string | null =>
    unit !== leadUnit ? unit : instead === LEAD_ALONE ? null : (instead ?? unit);
  const places: PlaceTaken[] = [
    { role: 'lead' as const, was: item.leadUnit, now: leadUnit },
    ...placed.map(({ was, now }) => ({ role: 'responsible' as const, was, now: settled(now) })),
  ].filter(({ was, now }) => was !== now);
  return {
    leadUnit,
    responsibleUnits: responsible.flatMap((unit) => settled(unit) ?? []),
    ...{ places, asked },
  };
}

const twice = ({ id }: ItemUnits): string => `twice:${id}`;

/** What a person said of the second place of the lead: that it falls away, or whose it is; undefined while it is open. */
function otherPlace(
  item: ItemUnits,
  leadUnit: string,
  responsible: readonly string[],
  over: TakingOver,
  others: ReadonlySet<string>,
): string | undefined {
  const choice = answerTo(over, twice(item));
  if (choice === undefined || choice === LEAD_ALONE) return choice;
  const isFree = choice !== leadUnit && !responsible.includes(choice) && !over.predecessors.includes(choice);
  return isFree && (others.has(choice) || over.heirs.includes(choice)) ? choice : undefined;
}

/** A duty as far as its moving needs it. */
export interface DutyHeld {
  readonly id: string;
  readonly unitId: string;
  readonly itemIds: readonly string[];
}

/** A unit that stands under another. */
export interface UnitBelow {
  readonly id: string;
  readonly parentId: string;
}

/** Duties that hang on no item that moves, and units that stood under one that ends: whose are they now? */
export function otherQuestions(
  {
    items,
    duties,
    below,
  }: {
    readonly items: readonly ItemUnits[];
    readonly duties: readonly DutyHeld[];
    readonly below: readonly UnitBelow[];
  },
  over: TakingOver,
): SuccessionQuestion[] {
  const { predecessors, heirs: choices } = over;
  const onItem = ({ unitId, itemIds }: DutyHeld): boolean =>
    items.some(
      ({ id, leadUnit, responsibleUnits }) =>
        itemIds.includes(id) && (leadUnit === unitId || responsibleUnits.includes(unitId)),
    );
  const open: SuccessionQuestion[] = [
    ...duties
      .filter((duty) => predecessors.includes(duty.unitId) && !onItem(duty))
      .map(({ id, unitId: unit }) => ({ asks: 'which-owes' as const, about: `duty:${id}`, id, unit, choices })),
    ...below
      .filter(({ id, parentId }) => predecessors.includes(parentId) && !predecessors.includes(id))
      .map(({ id, parentId: unit }) => ({ asks: 'which-above' as const, about: `below:${id}`, id, unit, choices })),
  ];
  return open.filter(({ about }) => heirFor(over, about) === undefined);
}

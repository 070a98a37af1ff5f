import type { Day } from '../../../kernel/day.js';
import type { OfficeRole, Party } from './obligation.js';

/** An item as far as duties need it. */
export interface ItemFacts {
  readonly id: string;
  /** One, once every question is answered; none or several as long as the notice leaves it open. */
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly dueOn: Day | null;
  /** As the annex writes it: 12月30日. */
  readonly dueText?: string;
  /** The day it was handed down, where an earlier notice than the one that stands did so. */
  readonly issuedOn?: Day;
  /** The day on which it was accepted, ended or carried over. */
  readonly endedOn?: Day;
  /** The day from which its present lead unit leads it, where a correction of the notice named another. */
  readonly ledSince?: Day;
}

/** A unit with the items for which it owes something. */
export interface UnitWithItems {
  readonly unit: string;
  readonly items: readonly ItemFacts[];
}

const LEADS = /牵头|牽頭|承办|承辦|主办|主辦|实施单位|實施單位|项目单位|項目單位/u;
const RESPONSIBLE = /责任|責任|配合|协办|協辦|参与|參與/u;
const EVERYBODY = /^(?:各|相关|相關|有关|有關|全体|全體).*(?:单位|單位|部门|部門)$/u;

/**
 * The units that a duty of the notice binds, each with its items: 各牵头单位, 责任单位, 各有关单位, or a unit by its name.
 * Empty where the name is nobody on the list (区财政局): then that name itself owes.
 */
export function unitsBound(who: readonly string[], items: readonly ItemFacts[]): UnitWithItems[] {
  const said = who.join('、');
  const bound = new Map<string, ItemFacts[]>();
  const bind = (units: readonly string[], item: ItemFacts): void => {
    for (const unit of units) bound.set(unit, [...(bound.get(unit) ?? []), item]);
  };
  for (const item of items) {
    const everybody = who.some((name) => EVERYBODY.test(name) && !LEADS.test(name) && !RESPONSIBLE.test(name));
    const named = [...leadsOf(item), ...item.responsibleUnits].filter((unit) => who.includes(unit));
    const units = new Set([
      ...(LEADS.test(said) || everybody ? leadsOf(item) : []),
      ...(RESPONSIBLE.test(said) || everybody ? item.responsibleUnits : []),
      ...named,
    ]);
    bind([...units], item);
  }
  return [...bound].map(([unit, owned]) => ({ unit, items: owned }));
}

/** Who does for an item what its lead unit must: the lead, or everybody where no one leads. */
export const leadsOf = ({ leadUnits, responsibleUnits }: ItemFacts): readonly string[] =>
  leadUnits.length === 0 ? responsibleUnits : leadUnits;

/** A post of the regime under the name that the notice gives it, or by its role alone where the notice names none. */
export function officeNamed(role: OfficeRole, names: readonly string[]): Party {
  const [name] = names;
  return name === undefined ? { role } : { role, name: names.join('、') };
}

/** Which of the district's offices sees to what is owed in the name of a role: the government's own papers are its office's. */
export const seenToBy = (owedBy: Party): string | null =>
  'role' in owedBy ? (owedBy.role === 'district-government' ? 'gov-office' : owedBy.role) : null;

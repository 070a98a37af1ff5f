import type { ObligationWords } from '../words.js';
import type { ObligationKind, Party } from './obligation.js';
import { rowName } from '../../notices/rules/row-name.js';

/** A duty as far as its name goes. */
interface Named {
  readonly kind: ObligationKind;
  /** What a `stated` duty asks for, in the notice's words. */
  readonly what?: string | null | undefined;
  readonly period: string | null;
}

/** What is owed, with the period it is for: 报送进展情况（第二季度）. Everywhere the same, on pages, papers and in messages. */
export function dutyName(
  { kind, what, period }: Named,
  words: Pick<ObligationWords, 'duty' | 'period' | 'inPeriod'>,
): string {
  const name = noticesWords({ kind, what }) ?? words.duty[kind];
  const named = period === null ? '' : words.period(period);
  return named === '' ? name : words.inPeriod(name, named);
}

/** The notice's own words for it, which are Chinese whatever the page speaks; undefined where it has a name of ours. */
export const noticesWords = ({ kind, what }: Pick<Named, 'kind' | 'what'>): string | undefined =>
  kind === 'stated' && what !== null && what !== '' ? what : undefined;

/** Who owes or is owed to: a unit, a post under the name that the notice gives it, or a mere name. */
export const partyName = (party: Party, { role }: Pick<ObligationWords, 'role'>): string =>
  'unit' in party ? party.unit : 'role' in party ? (party.name ?? role[party.role]) : party.name;

/** The numbers of the items it speaks of, as people call them: 3, 7-2. */
export const itemNumbers = (
  tasks: readonly { readonly seq: number; readonly part?: number | undefined }[],
): readonly string[] => tasks.map(rowName);

/** Whether a rule is the notice's own, whose sentence stands beside it: its number says nothing to a reader. */
export const isOfNotice = (rule: string): boolean => /^R\d+$/u.test(rule);

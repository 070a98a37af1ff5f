/** A state machine written as data: for each state, which move leads where. */
export interface Machine<State extends string, Move extends string> {
  readonly initial: State;
  readonly moves: Readonly<Record<State, Readonly<Partial<Record<Move, State>>>>>;
}

/** The state after `move`, or undefined where the table has no such move. */
export const next = <S extends string, M extends string>(machine: Machine<S, M>, from: S, move: M): S | undefined =>
  machine.moves[from][move];

/** The moves that are open in a state: what a page may offer. */
export const openMoves = <S extends string, M extends string>(machine: Machine<S, M>, from: S): M[] =>
  Object.keys(machine.moves[from]) as M[];

export const statesOf = <S extends string, M extends string>(machine: Machine<S, M>): S[] =>
  Object.keys(machine.moves) as S[];

/** Reads a stored state. @throws RangeError if the table names no such state. */
export function stateIn<S extends string, M extends string>(machine: Machine<S, M>, text: string): S {
  const state = statesOf(machine).find((each) => each === text);
  if (state === undefined) throw new RangeError(`no such state: ${text}`);
  return state;
}

/** States that no path from the initial state reaches. A sound machine has none. */
export function unreachable<S extends string, M extends string>(machine: Machine<S, M>): S[] {
  const seen = new Set<S>([machine.initial]);
  for (const state of seen) for (const to of Object.values(machine.moves[state]) as S[]) seen.add(to);
  return statesOf(machine).filter((state) => !seen.has(state));
}

/** States that no move leaves (I22). */
export const terminal = <S extends string, M extends string>(machine: Machine<S, M>): S[] =>
  statesOf(machine).filter((state) => openMoves(machine, state).length === 0);

/** States from which nothing ever ends: every path goes round for ever. None where the machine has no end at all. */
export function endless<S extends string, M extends string>(machine: Machine<S, M>): S[] {
  const ending = new Set<S>(terminal(machine));
  if (ending.size === 0) return [];
  for (const end of ending) for (const state of statesOf(machine)) if (leadsTo(machine, state, end)) ending.add(state);
  return statesOf(machine).filter((state) => !ending.has(state));
}

const leadsTo = <S extends string, M extends string>(machine: Machine<S, M>, from: S, to: S): boolean =>
  (Object.values(machine.moves[from]) as S[]).includes(to);

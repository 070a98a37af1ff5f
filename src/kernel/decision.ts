/** What a rule answers: it is done, with what happened; or it is refused, with the reason. */
export type Decision<Value, Event> = Done<Value, Event> | Refused;

export interface Done<Value, Event> {
  readonly done: true;
  readonly value: Value;
  readonly events: readonly Event[];
}

export interface Refused {
  readonly done: false;
  readonly refusal: Refusal;
}

/** Why the regulation says no. Never a sentence: the words of a language make one from it. */
export interface Refusal {
  /** Stable name, e.g. `report.wrong-state`; the last part of the problem's `type`. */
  readonly code: string;
  /** Words and figures that the sentence needs. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The rule or article that the refusal rests on, e.g. `R5`. */
  readonly clause?: string;
}

export const done = <V, E>(value: V, ...events: readonly E[]): Done<V, E> => ({ done: true, value, events });

export const refuse = (code: string, params: Refusal['params'] = {}, clause?: string): Refused => ({
  done: false,
  refusal: { code, params, ...(clause !== undefined && { clause }) },
});

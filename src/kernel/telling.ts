/** What a sentence of the ledger speaks of: the parts of an entry, each in words already, in the reader's language. */
export interface Telling {
  /** What stands in a fact, as text; empty where there is none. A fact within a fact by its way: `after.due`. */
  readonly fact: (name: string) => string;
  /** A fact that is a day, as the language writes days. */
  readonly day: (name: string) => string;
  /** A fact that is an id, or several: by the names the things bear today. */
  readonly named: (name: string) => string;
  /** A fact that is a list of things with facts of their own: each told by itself. */
  readonly each: (name: string, tell: (one: Pick<Telling, 'fact' | 'day' | 'named'>) => string) => string;
  /** A name or free text that can be erased: as written, or that it was erased. */
  readonly told: (field: string) => string;
}

/**
 * What was done, without who did it and to what: those stand beside it. A verb in the past, so that a name before it makes
 * a sentence: 登记通知已印发 · registered the notice as issued.
 */
export type Sentence = (entry: Telling) => string;

/** A sentence for each event; an event without one does not compile. */
export type Sentences<Event extends string> = Readonly<Record<Event, Sentence>>;

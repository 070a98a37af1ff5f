/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Names a thing of the regime: `{ kind: 'report', id }`. */
export interface SubjectName {
  readonly kind: string;
  readonly id: string;
}

/** What happened, as a rule tells it: `report.submitted`, and whatever else the capability wants to say. */
export interface RegimeEvent {
  readonly type: string;
}

/** An event as the ledger keeps it. The time, the actor, the cause and the chain are added by the platform. */
export interface EventRecord {
  /** First what was changed, then what it belongs to; each has the event in its history. */
  readonly subjects: readonly [SubjectName, ...SubjectName[]];
  /** Ids, days, amounts, states: nothing that names a person, for it can never be erased. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Names, telephones, free text, by field: the chain keeps a salted digest, the text can be erased. */
  readonly personal?: Readonly<Record<string, string>>;
  /** The id of whoever really decided, where a clerk registers what was signed on paper. */
  readonly onBehalfOf?: string;
  /** The district in whose chain the entry stands too, where the platform's own keeper does something for a district. */
  readonly alsoIn?: string;
}

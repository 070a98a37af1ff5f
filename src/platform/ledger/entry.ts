import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { canonicalText, type JsonObject } from './canonical.js';

/** SHA-256, or SM3 (GB/T 32905) where an office must use the national algorithms. */
export type DigestAlgorithm = 'sha256' | 'sm3';

/** The chain of what concerns all districts: calendar, districts, administrators. */
export const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000';

/** A thing an entry is about; its history is every entry that names it. */
export interface LedgerSubject {
  /** As the regime calls it: `task`, `report`. */
  readonly kind: string;
  readonly id: string;
}

/** Who did it, in the role of that moment. Names stand nowhere: an account is an id. */
export interface LedgerActor {
  readonly role: string;
  /** Left out where nobody signed in: a timer. */
  readonly accountId?: string;
  /** For which units they acted in that role, by id. */
  readonly units?: readonly string[];
  /** For whom: the person who signed on paper, the one who delegated. */
  readonly onBehalfOf?: string;
}

/** What happened, as whoever decided it hands it in. */
export interface NewLedgerEntry {
  readonly id: string;
  /** By the regime's clock, an instant in ISO 8601. */
  readonly at: string;
  /** `report.submitted` */
  readonly event: string;
  readonly actor: LedgerActor;
  /** First what was changed, then what it belongs to. */
  readonly subjects: readonly LedgerSubject[];
  /** The id of the entry that brought this one about. */
  readonly cause?: string;
  /** Ids, days, amounts, states: nothing that names a person, for it can never be erased. */
  readonly facts: JsonObject;
  /** Names, telephones, free text, by field: the chain holds a salted digest, the text can be erased. */
  readonly personal: Readonly<Record<string, string>>;
}

/** Personal text as it is kept beside the chain until it is erased. */
export interface PersonalText {
  readonly field: string;
  readonly salt: string;
  readonly content: string;
}

/** An entry with its place in the chain: the text that was hashed, and the hash. */
export interface LinkedEntry {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly personal: readonly PersonalText[];
}

/** The end of a chain: the number and hash of its last entry; 0 and null where it has none. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string | null;
}

/** The field of the erasable part that says from which address of the network it was asked. */
export const REQUEST_ADDRESS = 'request-address';

const SALT_BYTES = 16;

/** Puts an entry at the end of a chain. */
export function link(
  districtId: string,
  end: ChainEnd,
  { personal, ...entry }: NewLedgerEntry,
  algorithm: DigestAlgorithm,
): LinkedEntry {
  const texts = Object.entries(personal).map(([field, content]) => {
    const salt = randomBytes(SALT_BYTES).toString('hex');
    return { field, salt, content };
  });
  const digests = texts.map((text) => [text.field, personalDigest(algorithm, text)] as const);
  const seq = end.seq + 1;
  const body = canonicalText({
    ...entry,
    actor: { ...entry.actor },
    subjects: entry.subjects.map(({ kind, id }) => ({ kind, id })),
    personal: Object.fromEntries(digests),
    algorithm,
    district: districtId,
    previous: end.hash,
    seq,
  });
  return { seq, body, hash: digest(algorithm, body), personal: texts };
}

/** Hexadecimal; both algorithms give 64 digits. */
export const digest = (algorithm: DigestAlgorithm, text: string): string =>
  createHash(algorithm).update(text).digest('hex');

/** Without the salt nobody finds the text by trying telephones; the salt's length is fixed, so the two cannot run together. */
export const personalDigest = (algorithm: DigestAlgorithm, { salt, content }: Omit<PersonalText, 'field'>): string =>
  digest(algorithm, salt + content);

/** What checking needs of a body. */
const Linked = z.object({
  algorithm: z.enum(['sha256', 'sm3']),
  district: z.string(),
  previous: z.string().nullable(),
  seq: z.number(),
  personal: z.record(z.string(), z.string()),
});
type Linked = Readonly<z.output<typeof Linked>>;

/** How a body says it is linked, or undefined where it is no body of ours. */
export function readLinked(body: string): Linked | undefined {
  try {
    return Linked.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

import { type RawBuilder, sql } from 'kysely';

/** A column more in somebody else's statement: what is asked along takes no way of its own to the database. */
export type Along = RawBuilder<unknown>;

export const nothingAlong: Along = sql`null`;

/** The moment at which the regime's clock was put, where it was. */
export const momentAlong: Along = sql`(select moment from regime_clock)`;

/** Several as one object of JSON. */
export const together = (parts: Readonly<Record<string, Along>>): Along =>
  sql`json_build_object(${sql.join(Object.entries(parts).flatMap(([name, part]) => [sql.lit(name), part]))})`;

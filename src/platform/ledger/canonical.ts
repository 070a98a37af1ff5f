/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/**
 * The one text that stands for a value, by RFC 8785 (JSON Canonicalization Scheme): no space, names in the order of
 * their UTF-16 units, numbers and strings as ECMAScript writes them. Equal values give equal text, so text can be hashed.
 * @throws TypeError for what the scheme has no text for: NaN, infinity, half of a surrogate pair, anything not of JSON
 */
export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (isObject(value)) {
    const members = Object.keys(value)
      .sort() // by UTF-16 units, as the scheme asks
      .map((name) => `${primitive(name)}:${canonicalText(value[name] ?? null)}`);
    return `{${members.join(',')}}`;
  }
  return primitive(value);
}

/** With the flag u a whole pair is one character and no surrogate. */
const HALF_A_PAIR = /\p{Surrogate}/u;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function primitive(value: Json): string {
  const text = JSON.stringify(value) as string | undefined;
  const sound =
    typeof value === 'string' ? !HALF_A_PAIR.test(value) : typeof value !== 'number' || Number.isFinite(value);
  if (text === undefined || !sound) throw new TypeError(`no canonical text for ${String(text)}`);
  return text;
}

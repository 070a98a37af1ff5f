import { z } from 'zod';
import { together, type Unsent } from './unsent.js';

/** What was typed and not yet sent, by part of the form. */
export type UnsentParts = Readonly<Record<string, Unsent>>;

/** A form, and whose typing it is: nobody's is shown or sent under another's name. */
export interface UnsentForm {
  readonly personId: string;
  readonly form: string;
}

/** This page among all windows of this browser: each keeps its own, so that none writes over what another keeps. */
export const THIS_WINDOW = [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');

const ALL = 'shishi.unsent.';
const ofPerson = (personId: string): string => `${ALL}${personId}/`;
const ofForm = ({ personId, form }: UnsentForm): string => `${ofPerson(personId)}${form}/`;
const under = (form: UnsentForm): string => ofForm(form) + THIS_WINDOW;

const Found = z.object({
  ...{ theirs: z.unknown(), by: z.string().nullable(), own: z.boolean(), at: z.string(), version: z.int() },
});
const Stored = z.record(
  z.string(),
  z.record(z.string(), z.object({ typed: z.unknown(), seen: z.int(), clash: Found.optional() })),
);

/** All names of what lies in this browser; none where it keeps nothing. */
function names(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(ALL));
  } catch {
    return [];
  }
}

function kept(name: string): UnsentParts {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(name) ?? '{}'));
  } catch {
    return {};
  }
}

/** Takes over what lies here of a form, whichever window left it: this one sends it from now on. */
export function takeUnsent(form: UnsentForm, at: string): UnsentParts {
  const found = names().filter((name) => name.startsWith(ofForm(form)));
  const all = found.map(kept).reduce<UnsentParts>(
    (one, other) => ({
      ...one,
      ...Object.fromEntries(
        Object.entries(other).map(([part, fields]) => [part, together(one[part] ?? {}, fields, at)]),
      ),
    }),
    {},
  );
  for (const name of found) localStorage.removeItem(name);
  keepUnsent(form, all);
  return all;
}

export function keepUnsent(form: UnsentForm, unsent: UnsentParts): void {
  try {
    if (Object.keys(unsent).length === 0) localStorage.removeItem(under(form));
    else localStorage.setItem(under(form), JSON.stringify(unsent));
  } catch {
    // A browser that keeps nothing: what was typed still stands on the page, and goes out as ever.
  }
}

/** Whether something lies here that the server does not have. */
export const hasUnsent = (): boolean => names().length > 0;

/** Whoever signs out leaves nothing of what they typed in this browser. */
export function forgetUnsent(): void {
  for (const name of names()) localStorage.removeItem(name);
}

/** Whoever signs in finds what they typed themselves before their session ended, and nothing of anybody else. */
export function forgetUnsentOfOthers(personId: string): void {
  for (const name of names()) if (!name.startsWith(ofPerson(personId))) localStorage.removeItem(name);
}

/** Why a paper cannot be read; the sentence a person sees is made from the code by whoever speaks to people. */
export const unreadableCodes = [
  'empty',
  'too-large',
  'too-many-pages',
  'too-many-cells',
  'too-much-text',
  'too-deep',
  'archive-bomb',
  'encrypted',
  'damaged',
  'entity-in-xml',
  'not-a-document',
  'legacy-needs-libreoffice',
  'conversion-failed',
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

/** A file is refused. `params` holds the figures and names that the sentence needs, never the paper's content. */
export class UnreadablePaper extends Error {
  constructor(
    readonly code: UnreadableCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'UnreadablePaper';
  }
}

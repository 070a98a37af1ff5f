/** Something that was begun in this window, and that closing it would cut off. */
export interface UnderWay {
  readonly kind: 'upload' | 'typing';
  /** It goes on while another page is open. */
  readonly goesOn?: true;
  /** Ends it at once. @returns whether it could be ended */
  readonly finish?: () => Promise<boolean>;
}

const all = new Set<UnderWay>();

/** @returns what to call once it has ended */
export function begin(one: UnderWay): () => void {
  all.add(one);
  return () => void all.delete(one);
}

export const isUnderWay = (): boolean => all.size > 0;

/** What another page would cut off, once all that can be ended at once has been. */
export async function cutOff(): Promise<ReadonlySet<UnderWay['kind']>> {
  const left = await Promise.all(
    [...all]
      .filter(({ goesOn }) => !goesOn)
      .map(async ({ kind, finish }) => ((await finish?.()) === true ? [] : [kind])),
  );
  return new Set(left.flat());
}

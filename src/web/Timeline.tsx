import type { ReactNode } from 'react';

export interface Happened {
  readonly id: string;
  readonly sentence: ReactNode;
  /** When, and through whom. */
  readonly note: ReactNode;
}

/** What happened, latest first, as sentences. */
export function Timeline({ entries }: { readonly entries: readonly Happened[] }) {
  return (
    <ol className="side">
      {entries.map(({ id, sentence, note }) => (
        <li key={id}>
          {sentence}
          <span className="m">{note}</span>
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** One line under it: since when, through whom, or that nobody has said. */
  readonly note?: ReactNode;
}

/** The head of a record: who, when, whence, in one row. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== undefined && note !== null && <span className="sub">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A section of a page under its own heading. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="sec">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {note !== undefined && <p className="s m">{note}</p>}
      </div>
      {children}
    </section>
  );
}

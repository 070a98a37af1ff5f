import type { ReactNode } from 'react';

interface DockProps {
  readonly label: string;
  /** What is missing, or that nothing is. */
  readonly status: ReactNode;
  /** What is saved, and whether it can be taken back. */
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** The bar that ends a work page and stays in sight: what is missing, and the one primary action. */
export function Dock({ label, status, note, children }: DockProps) {
  return (
    <div className="dock" role="region" aria-label={label}>
      <div>
        <div className="says">
          <div role="status">{status}</div>
          <span className="m">{note}</span>
        </div>
        {children}
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';

/** What a control must carry so that its label, hint and fault are read with it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps {
  /** Where the value goes in the request's body: the fault and the summary's link are found by it. */
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** The id of the control for a path of the body. */
export const fieldId = (path: string): string => `field-${path.replace(/\W/g, '-')}`;

/** A labelled control. A fault is an ink bar, a mark and a sentence: red belongs to the lights. */
export function Field({ path, label, hint, fault, children }: FieldProps) {
  const id = fieldId(path);
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          <span aria-hidden="true">! </span>
          {fault}
        </p>
      )}
      {children({
        id,
        ...(described !== '' && { 'aria-describedby': described }),
        ...(fault !== undefined && { 'aria-invalid': true }),
      })}
    </div>
  );
}

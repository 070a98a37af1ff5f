import type { HeadField, OriginalState } from '../rules/original.js';

/** The words of the sealed originals that are kept beside a notice. */
export interface OriginalWords {
  readonly heading: (count: number) => string;
  readonly note: string;
  readonly add: string;
  readonly hint: string;
  readonly sending: string;
  readonly added: (by: string) => string;
  readonly size: (bytes: number) => string;
  readonly standing: (
    state: OriginalState,
    typedBy: string | null,
    found: { readonly differs: boolean; readonly open: boolean },
  ) => string;
  readonly compared: string;
  readonly part: string;
  readonly inNotice: string;
  readonly onOriginal: string;
  readonly result: string;
  readonly same: string;
  readonly differs: string;
  readonly differsOpen: string;
  readonly unsaid: string;
  readonly field: Readonly<Record<HeadField, string>>;
  readonly typeLead: string;
  readonly type: string;
  readonly typeAgain: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly acknowledge: string;
  readonly acknowledged: (fields: readonly HeadField[], reason: string, by: string) => string;
}

import type { FundView } from '../contract.js';

/** A part of the page of an item's money: what it shows, and the version that an act on it names. */
export interface FundPartProps {
  readonly fund: FundView;
  readonly version: string | null;
}

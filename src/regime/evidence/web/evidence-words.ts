import type { About } from '../rules/about.js';

/** The words of the box of photos and files that show how an item stands. */
export interface EvidenceWords {
  readonly title: string;
  readonly note: string;
  readonly quarter: (name: string) => string;
  readonly ofQuarter: string;
  /** That nothing is there, by what it would be about. */
  readonly none: Readonly<Record<About['kind'], string>>;
  /** 照片3张，文件1份; of nothing nothing. */
  readonly counted: (count: { readonly photos: number; readonly files: number }) => string;
  readonly onTheWay: (count: number) => string;
  readonly look: string;
  readonly lookOf: (shown: string, what: string) => string;
  readonly chosen: (names: readonly string[]) => string;
  readonly notChosen: string;
  readonly drop: string;
  readonly choose: string;
  readonly camera: string;
  readonly sending: (name: string, percent: number) => string;
  readonly looking: (name: string) => string;
  readonly leftOut: string;
  readonly list: string;
  readonly show: (name: string) => string;
  readonly gone: string;
  readonly size: (bytes: number) => string;
  /** By the clock of the camera. */
  readonly taken: (at: { readonly day: string; readonly time: string }) => string;
  readonly noTime: string;
  readonly hasPlace: string;
  readonly noPlace: string;
  readonly atSite: (name: string) => string;
  readonly away: (name: string, metres: number) => string;
  readonly usedBefore: (same: boolean, item: string, what: string) => string;
  readonly item: (row: string, title: string) => string;
  readonly report: string;
  readonly change: string;
  readonly by: (who: string) => string;
  readonly withdraw: string;
  readonly withdrawOf: (name: string) => string;
  readonly original: string;
  readonly originalOf: (name: string) => string;
  readonly asSite: string;
  readonly asSiteOf: (name: string) => string;
  readonly siteDialog: { readonly title: string; readonly lead: string; readonly name: string; readonly act: string };
  readonly withdrawDialog: { readonly title: string; readonly lead: (name: string) => string; readonly act: string };
  readonly sites: string;
  readonly dropSite: (name: string) => string;
  readonly dropSiteShort: string;
}

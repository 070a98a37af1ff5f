import type { FeedScope } from '../rules/feed.js';

/** The words of one's own addresses for calendar programs. */
export interface FeedWords {
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly scope: Readonly<Record<FeedScope, string>>;
  readonly which: string;
  readonly make: string;
  readonly made: string;
  readonly once: string;
  readonly copy: string;
  readonly since: string;
  readonly used: string;
  readonly neverUsed: string;
  readonly end: string;
  readonly endTitle: string;
  readonly endLead: string;
}

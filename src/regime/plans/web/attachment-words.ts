import type { AttachmentKind } from '../rules/attachments.js';

/** What stands about the files that go with a plan. */
export interface AttachmentWords {
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly kind: Readonly<Record<AttachmentKind, string>>;
  readonly size: (bytes: number) => string;
  readonly gone: string;
  readonly add: Readonly<Record<AttachmentKind, string>>;
  readonly remove: (name: string) => string;
  readonly removeShort: string;
}

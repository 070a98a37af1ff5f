import { type Decision, done, refuse } from '../../../kernel/decision.js';

/** What the annex does not say of an item, as the gov office says it. */
export interface Description {
  readonly category: string | null;
  readonly sites: readonly string[] | null;
  /** R13: null as long as nobody has said so. */
  readonly districtInvested: boolean | null;
}

/** Sites are taken from the notice's own words, so that none is made up; each once. */
export function describe(
  { title, content }: { readonly title: string; readonly content: string },
  { sites, category, ...more }: Description,
): Decision<Description, never> {
  const unwritten = sites?.find((site) => !title.includes(site) && !content.includes(site));
  if (unwritten !== undefined) return refuse('task.site-unwritten', { site: unwritten }, 'R28');
  return done({ ...more, category: category === '' ? null : category, sites: sites && [...new Set(sites)] });
}

import { addDays, type Day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Milestone } from './milestone.js';
import { daysOf } from './schedule.js';
import { type WorkingDayNumbers, workingDaysFrom } from './schedule-days.js';
import { type ItemKind, itemKinds, KIND_WORDS, TEMPLATES, type TemplateNode } from './templates.data.js';

/** A kind that an item's own words speak for; a person may choose another. */
export interface ProposedKind {
  readonly kind: ItemKind;
  /** The words it was taken from, so that whoever looks sees why; none where nothing spoke for any kind. */
  readonly words: readonly string[];
}

const IN_TITLE = 2;

/** What an item is at heart, by its own words; works where they say nothing, since most items are. */
export function proposedKind({
  title,
  content,
  category,
}: {
  readonly title: string;
  readonly content: string;
  readonly category: string | null;
}): ProposedKind {
  const head = `${title} ${category ?? ''}`;
  const spoken = itemKinds.map((kind) => {
    const found = KIND_WORDS[kind].flatMap(([words, weight]) => {
      const [inTitle, inContent] = [words.exec(head)?.[0], words.exec(content)?.[0]];
      const word = inTitle ?? inContent;
      return word === undefined ? [] : [{ word, weight: inTitle === undefined ? weight : weight * IN_TITLE }];
    });
    return { kind, words: found.map(({ word }) => word), weight: found.reduce((sum, { weight }) => sum + weight, 0) };
  });
  const { kind, words } = spoken.reduce((most, each) => (each.weight > most.weight ? each : most));
  return { kind, words };
}

/** More days than the nodes of any template: a plan that is proposed too late for its nodes begins before it was. */
const SPARE_DAYS = 90;
const WHOLE = 100;

/**
 * The nodes of a kind, laid backwards from the day the item is due, on working days (R7): the last ends on it, or on the
 * last working day before it. Each takes its share of the working days from `from` on, and one at least, so that with too
 * little time left the first ones begin before `from`, which whoever looks at the timetable sees.
 * @param targets those the item has, by number; every node in which the promise comes about serves them all
 */
export function proposedMilestones(
  kind: ItemKind,
  { from, dueOn, targets }: { readonly from: Day; readonly dueOn: Day; readonly targets: readonly number[] },
  calendar: WorkCalendar,
  newId: () => string,
): Milestone[] {
  const nodes = TEMPLATES[kind];
  const days = workingDaysFrom(addDays(from < dueOn ? from : dueOn, -SPARE_DAYS), calendar);
  const placed = placedBackwards(nodes, days.before(from), days.through(dueOn));
  const ids = new Map(nodes.map(({ code }) => [code, newId()]));
  return nodes.map(({ code, title, weight, after, serves }): Milestone => ({
    ...{ id: ids.get(code) ?? '', title, weight, targets: serves ? [...targets] : [] },
    ...spanOf(placed.get(code), days),
    after: after.flatMap((each) => ids.get(each) ?? []),
  }));
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

const spanOf = (placed: Placed | undefined, days: WorkingDayNumbers) =>
  daysOf(placed?.start ?? 0, (placed?.end ?? 0) - (placed?.start ?? 0), days);

/** Each node ends where the first of its followers starts; where shares meet, so do days, whatever was rounded. */
function placedBackwards(nodes: readonly TemplateNode[], from: number, until: number): Map<string, Placed> {
  const placed = new Map<string, Placed & { readonly share: number }>();
  const available = Math.max(0, until - from);
  const reached = (share: number): number => Math.floor((available * share) / WHOLE);
  // A template names what it waits for before itself: from its last node to its first all followers are placed already.
  for (const { code, share } of nodes.toReversed()) {
    const followers = nodes.flatMap((each) => (each.after.includes(code) ? (placed.get(each.code) ?? []) : []));
    const end = followers.reduce((first, each) => Math.min(first, each.start), until);
    const endShare = followers.reduce((first, each) => Math.min(first, each.share), WHOLE);
    const length = Math.max(1, reached(endShare) - reached(endShare - share));
    placed.set(code, { start: end - length, end, share: endShare - share });
  }
  return placed;
}

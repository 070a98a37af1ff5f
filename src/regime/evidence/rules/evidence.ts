import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import type { About, AboutStanding } from './about.js';
import { type AtSite, atSite, type Point, type Site } from './place.js';

/** What of a photo is known; its place and time are what the camera wrote, and may be wrong or missing. */
export interface PhotoFacts {
  readonly width: number;
  readonly height: number;
  readonly takenAt: string | null;
  readonly place: Point | null;
  readonly likeness: string | null;
}

/** What a look at a file told: a photo, another file, or why it cannot be one. */
export type Looked =
  | { readonly kind: 'file' }
  | { readonly kind: 'photo'; readonly facts: PhotoFacts }
  | { readonly kind: 'unfit'; readonly why: UnfitFor };
export type UnfitFor = 'heic' | 'broken' | 'bytes' | 'pixels' | 'seconds' | 'waiting';

/** Something seen before: the very same file, or a photo that differs in a few bits. */
export interface Alike {
  readonly evidenceId: string;
  readonly taskId: string;
  /** Null: the very same file. */
  readonly distance: number | null;
}

/** A photo or a file that shows how an item stands. */
export interface Evidence {
  readonly id: string;
  readonly taskId: string;
  readonly programmeId: string;
  readonly about: About;
  readonly kind: 'photo' | 'file';
  /** Null: it was taken out of everything. */
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly photo: PhotoFacts | null;
  readonly attachedOn: Day;
  readonly attachedBy: string;
  /** For which unit; null: an office's. */
  readonly unitId: string | null;
  readonly withdrawnOn: Day | null;
}

interface OfItem {
  readonly evidenceId: string;
  readonly taskId: string;
  readonly programmeId: string;
}

export interface EvidenceAttached extends OfItem {
  readonly type: 'evidence.attached';
  readonly evidence: Evidence;
  readonly alike: readonly Alike[];
  readonly site: AtSite | undefined;
}
export interface EvidenceWithdrawn extends OfItem {
  readonly type: 'evidence.withdrawn';
  readonly on: Day;
  readonly name: string | null;
}
export interface SiteChanged extends OfItem {
  readonly type: 'evidence.site-put-down' | 'evidence.site-dropped';
  readonly siteId: string;
  readonly name: string;
}
export type EvidenceEvent = EvidenceAttached | EvidenceWithdrawn | SiteChanged;

/** What a page can still show, and a person look through; of one quarter of one item. */
export const MOST_OF_ONE = 200;

/** What somebody attaches, and to what. */
interface Attaching {
  readonly id: string;
  readonly taskId: string;
  readonly programmeId: string;
  readonly about: About;
  readonly standing: AboutStanding;
  readonly alreadyThere: number;
  readonly upload: { readonly name: string; readonly sha256: string; readonly bytes: number } | undefined;
  readonly looked: Looked;
  readonly alike: readonly Alike[];
  readonly sites: readonly Site[];
  readonly on: Day;
  readonly by: string;
  readonly unitId: string | null;
}

/**
 * Photos never block a report: that one was used before, or taken elsewhere, is told and not refused. What is refused is
 * what could not be shown: a picture that is none, or past a limit.
 */
export function attach(attaching: Attaching): Decision<Evidence, EvidenceAttached> {
  const { id, taskId, programmeId, about, upload, looked, alike, sites } = attaching;
  if (attaching.standing === 'none') return refuse('evidence.no-such-subject');
  if (attaching.standing === 'closed') return sentUp();
  if (attaching.alreadyThere >= MOST_OF_ONE) return refuse('evidence.too-many', { most: MOST_OF_ONE });
  if (!upload) return refuse('evidence.upload-missing');
  if (looked.kind === 'unfit') return unfit(looked.why, upload.name);
  const photo = looked.kind === 'photo' ? looked.facts : null;
  const evidence: Evidence = {
    ...{ id, taskId, programmeId, about, kind: looked.kind, ...upload, photo },
    ...{ attachedOn: attaching.on, attachedBy: attaching.by, unitId: attaching.unitId, withdrawnOn: null },
  };
  const site = atSite(photo?.place ?? null, sites);
  return done(evidence, {
    ...{ type: 'evidence.attached', evidenceId: id, taskId, programmeId, evidence, alike, site },
  });
}

const unfit = (why: UnfitFor, name: string): Refused => refuse(`evidence.photo-${why}`, { name });

const sentUp = (): Refused => refuse('evidence.change-sent-up', {}, 'workflow §12');

/** Whoever put it there takes it back: it is shown no more, and that it was there stays. */
export function withdraw(
  { id, taskId, programmeId, ...evidence }: Evidence,
  standing: AboutStanding,
  on: Day,
): Decision<Day, EvidenceWithdrawn> {
  if (standing === 'closed') return sentUp();
  if (evidence.withdrawnOn !== null) return refuse('evidence.withdrawn-already');
  return done(on, {
    ...{ type: 'evidence.withdrawn', evidenceId: id, taskId, programmeId, on, name: evidence.name },
  });
}

/** A site that was put down by mistake is taken back: nothing is compared with it any more. */
export const dropSite = (
  { id: siteId, name, droppedOn, ...of }: Site & OfItem & { readonly droppedOn: string | null },
  on: Day,
): Decision<Day, SiteChanged> =>
  droppedOn === null
    ? done(on, {
        ...{ type: 'evidence.site-dropped', siteId, name },
        ...{ evidenceId: of.evidenceId, taskId: of.taskId, programmeId: of.programmeId },
      })
    : refuse('evidence.site-dropped-already');

/** Where a photo was taken is a site of the item from now on: later ones are compared with it. */
export function putDownSite(
  { id, taskId, programmeId, photo, withdrawnOn }: Evidence,
  site: { readonly id: string; readonly name: string },
  sites: readonly Site[],
): Decision<Site, SiteChanged> {
  if (withdrawnOn !== null || !photo?.place) return refuse('evidence.no-place');
  if (sites.some(({ name }) => name === site.name)) return refuse('evidence.site-known', { name: site.name });
  const { latitude, longitude } = photo.place;
  return done(
    { ...site, latitude, longitude },
    { ...{ type: 'evidence.site-put-down', evidenceId: id, taskId, programmeId, siteId: site.id, name: site.name } },
  );
}

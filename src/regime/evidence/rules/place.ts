/** A point on the earth, in degrees (WGS 84, as receivers write it). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where the work of an item is done; an item has several where it is several estates or schools. */
export interface Site extends Point {
  readonly id: string;
  readonly name: string;
}

/** Within it a photo is of the site: a receiver errs by some dozens of metres, and a site is no point [D]. */
export const SITE_METRES = 1000;

const EARTH_METRES = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far two points are apart along the earth, in metres (haversine). */
export function metresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const across = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const chord = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * across;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The site of the item that a photo was taken nearest to, and whether it was taken away from all of them. */
export interface AtSite {
  readonly siteId: string;
  readonly name: string;
  readonly metres: number;
  readonly isAway: boolean;
}

/** @returns undefined where either is not known: then nothing is compared */
export function atSite(place: Point | null, sites: readonly Site[]): AtSite | undefined {
  if (place === null) return undefined;
  return sites
    .map(({ id: siteId, name, ...site }) => ({ siteId, name, metres: Math.round(metresBetween(place, site)) }))
    .toSorted((one, other) => one.metres - other.metres)
    .map((nearest) => ({ ...nearest, isAway: nearest.metres > SITE_METRES }))[0];
}

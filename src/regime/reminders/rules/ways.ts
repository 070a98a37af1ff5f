import { type ChannelKind, personalChannels } from '../contract.js';

/** How somebody can be reached outside the house. */
export interface Reachable {
  readonly mail: string | null;
  readonly telephone: string | null;
  /** What they chose; undefined where they never did. */
  readonly chosen?: readonly string[];
}

/** Unless somebody chose otherwise: by mail, and not by SMS, which costs money and wakes people. */
export const USUAL_CHANNELS: readonly string[] = ['mail'];

/** The ways by which a person's message leaves the house: chosen by them, set up by the office, and with an address. */
export const waysTo = (
  { mail, telephone, chosen = USUAL_CHANNELS }: Reachable,
  setUp: ReadonlySet<ChannelKind>,
): readonly ChannelKind[] =>
  personalChannels.filter(
    (channel) => setUp.has(channel) && chosen.includes(channel) && (channel === 'mail' ? mail : telephone) !== null,
  );

/** Robots speak to their group, once a day, whoever it is that has something waiting. */
export const robotsIn = (setUp: ReadonlySet<ChannelKind>): readonly ChannelKind[] =>
  [...setUp].filter((channel) => !personalChannels.some((personal) => personal === channel));

/** What a picture may be; past it, it is refused by the limit's name before it costs memory or time. */
export const PICTURE_LIMITS = {
  /** A telephone's largest, with room to spare. */
  bytes: 60 * 1_048_576,
  /** A telephone's largest have 108 million; a picture of few bytes can unpack to as many as it says. */
  pixels: 120_000_000,
  seconds: 30,
  /** How many wait for their turn: each holds its file in memory. */
  waiting: 4,
} as const;

export type PictureLimit = keyof typeof PICTURE_LIMITS;

import { z } from 'zod';
import { aboutKinds } from './rules/about.js';

const QUARTER = /^\d{4}Q[1-4]$/u;

/** What evidence is about. */
export const AboutView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('item-quarter'),
    id: z.string().regex(QUARTER).meta({ description: 'The quarter: 2022Q3.' }),
  }),
  z.strictObject({ kind: z.literal('milestone-report'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('change'), id: z.uuid() }),
]);

const NamedUnit = z.object({ id: z.uuid(), name: z.string() });
const PointView = z.object({
  latitude: z.number().meta({ description: 'Degrees, WGS 84.' }),
  longitude: z.number(),
});

export const AlikeView = z.object({
  attachedOn: z.iso.date(),
  about: AboutView,
  same: z.boolean().meta({ description: 'true: the very same file; false: a photo alike.' }),
  item: z
    .object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() })
    .meta({ description: 'Whose evidence it was.' }),
});

/** A photo or a file that shows how an item stands. */
export const EvidenceView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    about: AboutView,
    kind: z.enum(['photo', 'file']),
    name: z.string().nullable().meta({ description: 'null: taken out of everything.' }),
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    takenAt: z
      .string()
      .nullable()
      .meta({ description: 'By the clock of the camera, local and without a zone: 2022-09-20T14:03:11.' }),
    place: PointView.nullable(),
    site: z
      .object({ name: z.string(), metres: z.int(), isAway: z.boolean() })
      .nullable()
      .meta({ description: 'The nearest site of the item; null: either is not known.' }),
    alike: z.array(AlikeView).meta({ description: 'Where it was used before.' }),
    attachedOn: z.iso.date(),
    by: z.string(),
    unit: NamedUnit.nullable().meta({ description: 'For which unit; null: an office.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof EvidenceView>;

export const SiteView = z.object({ id: z.uuid(), name: z.string(), can: z.array(z.string()) });

export const EvidenceOfItem = z.object({
  items: z.array(EvidenceView),
  sites: z.array(SiteView),
  quarters: z.array(z.string()).meta({ description: 'Of which something can be shown, the last first.' }),
  can: z.array(z.string()),
});

export const AboutSearch = z.object({ kind: z.enum(aboutKinds).optional(), id: z.string().max(40).optional() });

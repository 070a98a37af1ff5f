import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.js';
import { UnitKindName, UnitRecord } from './endpoints.units.js';

const LONGEST_NAME = 200;
const LONGEST_NUMBER = 100;
const MOST_UNITS = 20;
const MOST_ANSWERS = 5_000;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const UnitParams = z.object({ unitId: z.uuid() });

const Answers = z
  .array(z.strictObject({ about: z.string().max(LONGEST_NAME), choice: z.string().max(LONGEST_NAME) }))
  .max(MOST_ANSWERS)
  .meta({ description: 'What a person decided, a question each; a new unit goes by its place: new:0.' });

export const recordSuccession = endpoint({
  method: 'POST',
  path: '/units/:unitId/succession',
  action: 'unit.succession-record',
  summary: 'Puts down that a unit ends, with others or alone, and which units come after it from a day on',
  status: 201,
  params: UnitParams,
  body: z.strictObject({
    also: z.array(z.uuid()).max(MOST_UNITS).meta({ description: 'Units that end together with it.' }),
    heirs: z
      .array(
        z.union([
          z.strictObject({ unitId: z.uuid() }),
          z.strictObject({ name: z.string().trim().min(1).max(LONGEST_NAME), kind: UnitKindName }),
        ]),
      )
      .min(1)
      .max(MOST_UNITS)
      .meta({ description: 'Units of the list, or new ones.' }),
    from: IsoDay.meta({ description: 'Their first day. One that has come takes effect at once.' }),
    number: z.string().trim().min(1).max(LONGEST_NUMBER).meta({ description: '文号 of the paper it rests on.' }),
    answers: Answers,
  }),
  reply: UnitRecord,
});

export const withdrawSuccession = endpoint({
  method: 'POST',
  path: '/units/:unitId/succession/withdrawal',
  action: 'unit.succession-withdraw',
  summary: 'Takes back that a unit will end, as long as it has not',
  params: UnitParams,
  body: z.strictObject({}),
  reply: UnitRecord,
});

export const identifyUnit = endpoint({
  method: 'POST',
  path: '/units/:unitId/identification',
  action: 'unit.identify',
  summary: 'Says of a name that a notice gave which known unit it is: that unit takes its place on items and in duties',
  params: UnitParams,
  body: z.strictObject({ as: z.uuid(), answers: Answers }),
  reply: UnitRecord,
});

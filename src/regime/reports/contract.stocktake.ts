import { z } from 'zod';
import { fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { IsoDay } from './contract.js';
import { AskingView } from './contract.asking.js';
import { ForecastView, LightView } from './contract.lights.js';

const Age = z.object({ on: IsoDay, inDays: z.int() }).nullable();

export const StocktakeLineView = z.object({
  item: z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() }),
  lead: z.object({ id: z.uuid(), name: z.string() }),
  leader: z.string().nullable().meta({ description: 'The deputy leader in charge of it.' }),
  own: z.boolean().meta({ description: 'In the charge of whoever reads.' }),
  promised: IsoDay,
  light: LightView,
  verified: Age.meta({ description: 'The last day on which somebody verified a node; null: nobody has.' }),
  forecast: ForecastView.nullable(),
  missed: z
    .array(z.object({ id: z.uuid(), title: z.string(), missed: IsoDay, met: z.boolean() }))
    .meta({ description: 'Nodes whose promised day passed, also those that were met later.' }),
  open: z
    .array(AskingView)
    .meta({ description: 'Matters and decisions nobody has closed, and material past its day.' }),
  can: z.array(z.string()),
});
export type StocktakeLineView = z.infer<typeof StocktakeLineView>;

export const Stocktake = z
  .object({
    programme: z.object({ id: z.uuid(), year: z.int(), title: z.string() }),
    on: IsoDay,
    items: z.array(StocktakeLineView).meta({ description: "One's own portfolio first, then red first." }),
    decisions: z.array(AskingView).meta({ description: 'What leaders decided: open first, by their last day.' }),
  })
  .meta({ id: 'Stocktake' });
export type Stocktake = z.infer<typeof Stocktake>;

const ProgrammeParams = z.object({ programmeId: z.uuid() });

export const readStocktake = readEndpoint({
  path: '/programmes/:programmeId/stocktake',
  action: 'stocktake.read',
  summary: 'For leaders: every item, red first, with what is behind, what is open and what was decided',
  params: ProgrammeParams,
  search: z.object({}),
  reply: Stocktake,
});

export const printStocktake = fileEndpoint({
  path: '/programmes/:programmeId/stocktake/paper',
  action: 'stocktake.print',
  summary: 'The stocktake as a paper for a meeting (docx)',
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  params: ProgrammeParams,
  search: z.object({ language: InLanguage }),
});

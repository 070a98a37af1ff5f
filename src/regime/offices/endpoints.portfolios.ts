import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';

const MOST_UNITS = 500;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Named = z.object({ id: z.uuid(), name: z.string() });

/** Who was, is or will be in charge, from a day on. */
export const ChargeView = z.object({ leader: Named, from: IsoDay, until: IsoDay.nullable() });
export type ChargeView = z.infer<typeof ChargeView>;

/** A unit and the deputy leader in charge of its field. */
const PortfolioView = z
  .object({
    unit: Named,
    leader: Named.nullable().meta({ description: 'Today; null where nobody is.' }),
    terms: z.array(ChargeView).meta({ description: 'All terms, the latest first.' }),
  })
  .meta({ id: 'Portfolio' });
type PortfolioView = z.infer<typeof PortfolioView>;

export const PortfolioList = z
  .object({
    items: z.array(PortfolioView),
    leaders: z.array(Named.extend({ title: z.string().nullable() })).meta({
      description: 'Who can be in charge today: deputy leaders, and the head of the district.',
    }),
    can: z.array(z.string()),
  })
  .meta({ id: 'PortfolioList' });
export type PortfolioList = z.infer<typeof PortfolioList>;

export const listPortfolios = readEndpoint({
  path: '/portfolios',
  action: 'portfolio.list',
  summary: 'Who of the deputy leaders is in charge of which unit, now and before',
  params: z.object({}),
  search: z.object({}),
  reply: PortfolioList,
});

export const givePortfolio = endpoint({
  method: 'POST',
  path: '/portfolios',
  action: 'portfolio.give',
  summary: 'Puts a leader in charge of units from a day on, or nobody; what is pending on their items moves along',
  params: z.object({}),
  body: z.strictObject({
    leaderId: z.uuid().nullable(),
    unitIds: z.array(z.uuid()).min(1).max(MOST_UNITS),
    from: IsoDay,
  }),
  reply: PortfolioList,
});

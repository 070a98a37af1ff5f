import { z } from 'zod';
import { statesOf } from '../../kernel/machine.js';
import { LetterView } from '../offices/contract.paper.js';
import { secondmentMachine, workBodyMachine } from './rules/machine.js';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 1_000;
const MOST_PEOPLE = 1_000;
export const Name = z.string().trim().min(1).max(LONGEST_NAME);
export const Text = z.string().trim().min(1).max(LONGEST_TEXT);
export const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
export const People = z.int().min(1).max(MOST_PEOPLE);

/** How many people, from which day to which. */
export const TermsForm = z.strictObject({ people: People, from: IsoDay, until: IsoDay });
const TermsView = z.object({ people: z.int(), from: IsoDay, until: IsoDay });
const UnitName = z.object({ id: z.uuid(), name: z.string() });
const Item = z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() });
const SignedView = z.object({
  signedBy: z.string(),
  signedOn: IsoDay,
  opinion: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  scan: z.string().nullable(),
});

/** A request for people, with every unit that was asked and what it said, and who came. */
export const SecondmentView = z
  .object({
    id: z.uuid(),
    programme: z.object({ id: z.uuid(), year: z.int() }),
    item: Item,
    leadUnit: UnitName,
    purpose: z.string(),
    posts: z.string(),
    wanted: TermsView,
    state: z.enum(statesOf(secondmentMachine)),
    requestedOn: IsoDay,
    letter: LetterView.nullable(),
    askings: z.array(
      z.object({
        unit: UnitName,
        askedOn: IsoDay,
        dueOn: IsoDay.meta({ description: 'The last day to answer; silence after it is 未反馈, never agreement.' }),
        answer: z
          .object({
            kind: z.enum(['agreed', 'countered', 'refused']),
            on: IsoDay,
            terms: TermsView.nullable(),
            reason: z.string().nullable(),
            letter: LetterView.nullable(),
          })
          .nullable(),
      }),
    ),
    silent: z.boolean().meta({ description: '未反馈: the unit asked last has not answered in its time.' }),
    agreed: TermsView.extend({
      by: z.enum(['unit', 'counter', 'leader']).meta({ description: 'On whose word people are sent.' }),
      on: IsoDay,
    }).nullable(),
    decision: z
      .object({
        kind: z.enum(['order', 'route', 'drop']),
        on: IsoDay,
        reason: z.string().nullable(),
        paper: SignedView.nullable().meta({ description: 'Where the deputy leader signed on paper.' }),
      })
      .nullable(),
    approvalNumber: z.string().nullable().meta({ description: 'Of the organisation department (组织部门).' }),
    arrivals: z.array(z.object({ on: IsoDay, people: z.int() })),
    arrived: z.int(),
    releasedOn: IsoDay.nullable(),
    pastItsEnd: z
      .boolean()
      .meta({ description: 'The end day has passed and nobody has put down that they went back.' }),
    reason: z.string().nullable().meta({ description: 'Why it was withdrawn or passed up.' }),
    leader: z.string().nullable().meta({ description: 'The deputy leader in charge of the item today.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Secondment' });
export type SecondmentView = z.infer<typeof SecondmentView>;

/** A work body of an item: 专班, 指挥部, 领导小组. */
export const WorkBodyView = z
  .object({
    id: z.uuid(),
    item: Item,
    name: z.string(),
    leader: z.string(),
    purpose: z.string(),
    units: z.array(UnitName),
    state: z.enum(statesOf(workBodyMachine)),
    proposedOn: IsoDay,
    documentNumber: z.string().nullable(),
    decidedOn: IsoDay.nullable(),
    reason: z.string().nullable(),
    paper: SignedView.nullable(),
    activeOn: IsoDay.nullable(),
    dissolvedOn: IsoDay.nullable(),
    can: z.array(z.string()),
  })
  .meta({ id: 'WorkBody' });
export type WorkBodyView = z.infer<typeof WorkBodyView>;

/** What a unit was asked for on the items of a programme, and what came of it: facts, no judgement. */
export const ArrivalView = z.object({
  unit: UnitName,
  requests: z.int(),
  asked: z.int(),
  agreed: z.int(),
  arrivedOnTime: z.int(),
  arrivedLate: z.int(),
  refused: z.int(),
  notAnswered: z.int(),
  answeredLate: z.int(),
});
export type ArrivalView = z.infer<typeof ArrivalView>;

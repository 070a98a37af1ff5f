import { z } from 'zod';
import { statesOf } from '../../kernel/machine.js';
import { LetterView } from '../offices/contract.paper.js';
import { changeKinds } from './rules/kinds.js';
import { changeMachine } from './rules/machine.js';
import { majorIds } from './rules/major.js';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 2_000;
export const Name = z.string().trim().min(1).max(LONGEST_NAME);
export const Text = z.string().trim().min(1).max(LONGEST_TEXT);
export const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

const UnitName = z.object({ id: z.uuid(), name: z.string() });
const Units = z.object({ lead: UnitName, responsible: z.array(UnitName) });
const Item = z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() });

/** What an item promises now, as a form of a change shows it beside what is to be otherwise. */
export const Promised = z.object({
  dueOn: IsoDay,
  targets: z.array(z.object({ indicator: z.string(), value: z.number(), unit: z.string() })),
  estimate: z.int().nullable().meta({ description: 'What its plan thinks the whole to cost, in fen; null: unsaid.' }),
  units: Units.nullable().meta({ description: 'Who leads it, and who is responsible; null: not of these.' }),
});
export type Promised = z.infer<typeof Promised>;

/** A change of an item, with all that became of it. */
export const ChangeView = z
  .object({
    id: z.uuid(),
    programme: z.object({ id: z.uuid(), year: z.int() }),
    item: Item,
    leadUnit: UnitName,
    kind: z.enum(changeKinds),
    rationale: z.string(),
    effectOnPeople: z.string(),
    evidence: z.string().nullable(),
    files: z
      .array(z.object({ id: z.uuid(), name: z.string().nullable(), sha256: z.string(), bytes: z.int() }))
      .meta({ description: 'What it rests on, as files; a name of null: taken out of everything.' }),
    takesFiles: z.boolean().meta({ description: 'Whether files may still be attached to it or taken back.' }),
    before: Promised.meta({ description: 'As the item stood when the change was proposed; never typed (I9).' }),
    after: z.object({
      dueOn: IsoDay.nullable(),
      targets: z.array(
        z.object({
          place: z.int(),
          indicator: z.string(),
          unit: z.string(),
          was: z.number(),
          now: z.number().nullable().meta({ description: 'Null: the target is given up.' }),
        }),
      ),
      estimate: z.int().nullable().meta({ description: 'In fen.' }),
      units: Units.nullable(),
      stages: z.array(z.string()).meta({ description: 'Of an item carried over: what this year still owes.' }),
    }),
    state: z.enum(statesOf(changeMachine)),
    proposedOn: IsoDay,
    letter: LetterView.nullable(),
    countersigns: z.array(
      z.object({
        unit: UnitName,
        askedOn: IsoDay,
        dueOn: IsoDay,
        silent: z.boolean().meta({ description: '未反馈: not answered in its time; never agreement.' }),
        answer: z
          .object({ agrees: z.boolean(), on: IsoDay, reason: z.string().nullable(), letter: LetterView.nullable() })
          .nullable(),
      }),
    ),
    majorBy: z
      .array(z.enum(majorIds))
      .meta({ description: 'The rules by which it is the executive meeting’s; none: minor.' }),
    rules: z.string().meta({ description: 'The version of the rules it was weighed by.' }),
    submission: z
      .object({
        on: IsoDay,
        explanation: z.string().nullable(),
        listVoted: z.boolean(),
        consentNumber: z.string().nullable(),
        approvingOrgan: z.string().nullable(),
      })
      .nullable(),
    decided: z
      .object({
        on: IsoDay,
        by: z.enum(['deputy-leader', 'executive-meeting']),
        number: z.string().nullable(),
        reason: z.string().nullable(),
        signedBy: z.string().nullable().meta({ description: 'Where it was signed on paper.' }),
        receiptNumber: z.string().nullable(),
        scan: z.string().nullable(),
      })
      .nullable(),
    successor: Item.nullable(),
    leader: z.string().nullable().meta({ description: 'The deputy leader in charge of the item today.' }),
    modification: z
      .object({
        id: z.string(),
        date: z.string(),
        description: z.string(),
        rationale: z.string(),
        type: z.enum(['duration', 'scope', 'other']),
        oldContractPeriod: z.object({ endDate: z.string() }).optional(),
        newContractPeriod: z.object({ endDate: z.string() }).optional(),
      })
      .nullable()
      .meta({ description: 'The shape of a modification in OC4IDS; null until it is approved.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Change' });
export type ChangeView = z.infer<typeof ChangeView>;

/** The changes of an item, and what a form of another one must know. */
export const ChangesOfItem = z.object({
  items: z.array(ChangeView),
  now: Promised,
  units: z.array(UnitName).meta({ description: 'The responsible units: whom a change of it affects first.' }),
  kinds: z.array(z.enum(changeKinds)).meta({ description: 'What may be proposed of it in its present state.' }),
  can: z.array(z.string()),
});
export type ChangesOfItem = z.infer<typeof ChangesOfItem>;

import { z } from 'zod';
import { TurnedRound } from '../../kernel/page.js';
import { Letter, LetterView } from '../offices/contract.paper.js';
import { IsoDay, Text } from './contract.js';
import { askingKinds, askingStandings, outcomes } from './rules/asking.js';
import { matterMachine } from './rules/asking-machine.js';
import { statesOf } from '../../kernel/machine.js';

const LONGEST_WORDS = 2_000;
const MOST_FILES = 20;
const Words = z.string().trim().max(LONGEST_WORDS);
const Name = z.string().trim().min(1).max(200);
const NamedUnit = z.object({ id: z.uuid(), name: z.string() });
const Quarter = z.string().regex(/^\d{4}Q[1-4]$/u);

/** What is asked of a unit on an item, by a day. */
export const AskingOrder = z.strictObject({
  kind: z.enum(askingKinds).exclude(['decision']).meta({
    description:
      'material: a responsible unit for material (材料报送); matter: any unit for help with a difficulty (协调事项)',
  }),
  unitId: z.uuid(),
  what: Text,
  dueOn: IsoDay,
  period: Quarter.exactOptional().meta({
    description: 'The report material is for; left out: the one that is next due.',
  }),
  difficultyId: z.uuid().exactOptional().meta({ description: 'The difficulty of a report that a matter came of.' }),
  letter: Letter.exactOptional().meta({ description: "The lead's letter, where the gov office puts it down." }),
});
/** What was decided on an item: who carries it out, by when (督办). */
export const DecisionOrder = z.strictObject({
  unitId: z.uuid().meta({ description: 'Who carries it out: any unit, the lead among them.' }),
  what: Text,
  dueOn: IsoDay,
  decidedBy: Name.exactOptional().meta({
    description: 'The leader or the meeting; left out: the leader who puts it down here.',
  }),
  paper: Letter.exactOptional().meta({
    description: 'The minutes or the instruction, where the gov office puts it down: its day, and its number or scan.',
  }),
});
export const AskingAnswer = z.strictObject({
  words: Words.default(''),
  uploadIds: z.array(z.uuid()).max(MOST_FILES).default([]),
  letter: Letter.exactOptional().meta({ description: "The unit's letter, where the gov office puts it down." }),
});
export const AskingSettlement = z.strictObject({ outcome: z.enum(outcomes), words: Words.default('') });
export const AskingWithdrawal = z.strictObject({ words: Text });

/** Something that was asked of a unit, with all that became of it. */
export const AskingView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(askingKinds),
    item: z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() }),
    period: z.string().nullable(),
    lead: NamedUnit,
    decidedBy: z.string().nullable().meta({ description: 'Of a decision: the leader or the meeting.' }),
    unit: NamedUnit.meta({ description: 'Who is asked.' }),
    what: z.string(),
    state: z.enum(statesOf(matterMachine)),
    askedOn: IsoDay,
    dueOn: IsoDay,
    overdue: z.boolean(),
    letter: LetterView.nullable(),
    answer: z
      .object({
        on: IsoDay,
        late: z.boolean(),
        words: z.string().nullable().meta({ description: 'null: taken out of everything.' }),
        files: z.array(z.object({ id: z.uuid(), name: z.string().nullable(), bytes: z.int() })),
        letter: LetterView.nullable(),
      })
      .nullable(),
    end: z
      .object({ on: IsoDay, outcome: z.enum(outcomes).nullable(), words: z.string() })
      .nullable()
      .meta({ description: 'How a matter ended, or why it was taken back (outcome null).' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Asking' });
export type AskingView = z.infer<typeof AskingView>;

export const AskingsOfItem = z.object({
  items: z.array(AskingView),
  leader: z.string().nullable().meta({ description: 'The deputy leader in charge of the item.' }),
  responsibleUnits: z.array(NamedUnit).meta({ description: 'Who can be asked for material.' }),
  leadUnitId: z.uuid(),
  period: z.string().meta({ description: 'The report that material asked for today is for.' }),
  can: z.array(z.string()),
});
export const AskingsOfProgramme = z.object({ year: z.int(), items: z.array(AskingView) });

/** What narrows and sorts all that was asked in a year. */
export const AskingsAsked = z.object({
  q: z.string().max(100).optional().meta({ description: 'Words, an item or a unit, also by pinyin initials.' }),
  kind: z.enum(askingKinds).optional(),
  standing: z.enum(askingStandings).optional(),
  sort: z.enum(['item', 'unit', 'due', 'standing']).optional().meta({ description: 'Left out: open first.' }),
  down: TurnedRound,
});
export type AskingsAsked = z.infer<typeof AskingsAsked>;

import { z } from 'zod';
import { statesOf } from '../../kernel/machine.js';
import { Letter, LetterView } from '../offices/contract.paper.js';
import { IsoDay, Period, Text } from './contract.js';
import { grades, materialWords } from './rules/content.js';
import { rulings, stances } from './rules/evaluation.js';
import { evaluationMachine } from './rules/evaluation-machine.js';

const LONGEST_WORDS = 2_000;
const UnitName = z.object({ id: z.uuid(), name: z.string() });

export const EvaluationAnswerForm = z.strictObject({
  stance: z.enum(stances).meta({ description: 'agree: 认可; object: 有异议, which says why' }),
  words: z.string().trim().max(LONGEST_WORDS).default(''),
  letter: Letter.exactOptional().meta({ description: "The unit's letter, where the gov office puts it down." }),
});
export const EvaluationRulingForm = z.strictObject({
  outcome: z.enum(rulings).meta({ description: 'stands: the word is used as it is; set-aside: it is not used' }),
  words: Text,
  letter: Letter.exactOptional().meta({
    description: "The supervision office's letter, where the gov office puts it down.",
  }),
});

const Gone = { description: 'null: taken out of everything.' };

/** What became of a negative word on a unit: told, answered, settled. */
export const EvaluationView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(statesOf(evaluationMachine)),
    notifiedOn: IsoDay,
    dueOn: IsoDay.nullable().meta({
      description: 'The last day of its answer. Nobody has to; silence admits nothing.',
    }),
    answer: z
      .object({
        on: IsoDay,
        late: z.boolean(),
        stance: z.enum(stances),
        words: z.string().nullable().meta(Gone),
        letter: LetterView.nullable(),
      })
      .nullable(),
    ruling: z
      .object({
        on: IsoDay,
        outcome: z.enum(rulings),
        words: z.string().nullable().meta(Gone),
        letter: LetterView.nullable(),
      })
      .nullable(),
    liftedOn: IsoDay.nullable().meta({ description: 'A correction of the report took the word back, or changed it.' }),
    can: z.array(z.string()),
  })
  .meta({ id: 'Evaluation' });
export type EvaluationView = z.infer<typeof EvaluationView>;

/** What lead units said of responsible ones. */
export const CooperationList = z
  .object({
    items: z.array(
      z.object({
        item: z.object({ id: z.uuid(), seq: z.int(), part: z.int().optional(), title: z.string() }),
        period: Period,
        lead: UnitName,
        unit: UnitName,
        materials: z.enum(materialWords),
        sentence: z.string(),
        grade: z.enum(grades).nullable(),
        facts: z
          .array(z.object({ what: z.string(), askedOn: IsoDay, dueOn: IsoDay, answeredOn: IsoDay.nullable() }))
          .meta({ description: 'What was asked of the unit for this report, and when it answered.' }),
        accepted: z.boolean(),
        evaluation: EvaluationView.nullable().meta({ description: 'null: the word is not negative, or not accepted.' }),
      }),
    ),
  })
  .meta({ id: 'CooperationList' });
export type CooperationList = z.infer<typeof CooperationList>;

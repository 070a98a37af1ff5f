import { type Day, day } from '../../kernel/day.js';
import { stateIn } from '../../kernel/machine.js';
import type { Reader } from '../../platform/operations/parts.js';
import { PlanContentView } from './contract.js';
import type { PlanContent } from './rules/content.js';
import { planMachine, type PlanState } from './rules/machine.js';
import type { Milestone } from './rules/milestone.js';

/** An edition of a plan as it is kept. */
export interface StoredEdition {
  readonly number: number;
  readonly state: PlanState;
  readonly content: PlanContent;
  readonly begunOn: Day;
  readonly askedOn: Day | null;
  readonly submittedOn: Day | null;
  readonly submittedBy: string | null;
  readonly checkedOn: Day | null;
  readonly approvedOn: Day | null;
  readonly supersededOn: Day | null;
}

/** The plan of an item with all its editions, the first one first. */
export interface StoredPlan {
  readonly id: string;
  readonly programmeId: string;
  readonly taskId: string;
  readonly version: number;
  readonly edition: number;
  readonly approvedEdition: number | null;
  /** The plan of an earlier year it was begun by. */
  readonly model: { readonly planId: string; readonly edition: number } | null;
  readonly editions: readonly StoredEdition[];
}

/** What is kept as JSON, as the rules see it. @throws where it holds what no form writes */
export function contentOf(stored: unknown): PlanContent {
  const { owners, milestones, ...content } = PlanContentView.parse(stored);
  return {
    ...content,
    owners: owners.map(({ target, unitId, person }) => ({
      target,
      ...(unitId !== undefined && { unitId }),
      ...(person !== undefined && { person }),
    })),
    milestones: milestones.map(({ ownerUnitId, person, start, finish, ...milestone }): Milestone => ({
      ...milestone,
      ...{ start: day(start), finish: day(finish) },
      ...(ownerUnitId !== undefined && { ownerUnitId }),
      ...(person !== undefined && { person }),
    })),
  };
}

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text));

type Wanted = { readonly id: string } | { readonly taskIds: readonly string[] } | { readonly programmeId: string };

/** Plans with their editions: one by its id, those of some items, or all of a programme. */
export async function plansOf(reader: Reader, districtId: string, wanted: Wanted): Promise<readonly StoredPlan[]> {
  if ('taskIds' in wanted && wanted.taskIds.length === 0) return [];
  const plans = await reader
    .selectFrom('plan')
    .selectAll()
    .where('district_id', '=', districtId)
    .$if('id' in wanted, (some) => some.where('id', '=', 'id' in wanted ? wanted.id : ''))
    .$if('taskIds' in wanted, (some) => some.where('task_id', 'in', 'taskIds' in wanted ? [...wanted.taskIds] : []))
    .$if('programmeId' in wanted, (some) =>
      some.where('programme_id', '=', 'programmeId' in wanted ? wanted.programmeId : ''),
    )
    .orderBy('id', 'desc')
    .execute();
  if (plans.length === 0) return [];
  const editions = await reader
    .selectFrom('plan_edition')
    .selectAll()
    .where('district_id', '=', districtId)
    .where(
      'plan_id',
      'in',
      plans.map(({ id }) => id),
    )
    .orderBy('number')
    .execute();
  return plans.map((plan) => ({
    ...{ id: plan.id, programmeId: plan.programme_id, taskId: plan.task_id, version: plan.version },
    ...{ edition: plan.edition, approvedEdition: plan.approved_edition },
    model:
      plan.model_plan_id === null || plan.model_edition === null
        ? null
        : { planId: plan.model_plan_id, edition: plan.model_edition },
    editions: editions
      .filter(({ plan_id }) => plan_id === plan.id)
      .map((row) => ({
        ...{ number: row.number, state: stateIn(planMachine, row.state), content: contentOf(row.content) },
        ...{ begunOn: day(row.begun_on), askedOn: dayOrNull(row.asked_on), submittedBy: row.submitted_by },
        ...{ submittedOn: dayOrNull(row.submitted_on), checkedOn: dayOrNull(row.checked_on) },
        ...{ approvedOn: dayOrNull(row.approved_on), supersededOn: dayOrNull(row.superseded_on) },
      })),
  }));
}

export const findPlanById = async (reader: Reader, districtId: string, id: string): Promise<StoredPlan | undefined> =>
  (await plansOf(reader, districtId, { id }))[0];

/** The plan of an item, whatever its state. */
export const planOfTask = async (reader: Reader, districtId: string, taskId: string): Promise<StoredPlan | undefined> =>
  (await plansOf(reader, districtId, { taskIds: [taskId] }))[0];

/** The edition at work. @throws Error where the plan has none, which no operation leaves */
export function currentEdition({ edition, editions }: StoredPlan): StoredEdition {
  const found = editions.find(({ number }) => number === edition);
  if (!found) throw new Error('a plan has an edition at work');
  return found;
}

/** The edition that holds: the baseline. Undefined before the first approval. */
export const approvedEdition = ({ approvedEdition: number, editions }: StoredPlan): StoredEdition | undefined =>
  editions.find((each) => each.number === number);

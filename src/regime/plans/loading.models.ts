import type { Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { known, successionsOf } from '../offices/queries.succession.js';
import { heirsOn } from '../offices/rules/succession.js';
import { shownTask } from '../tasks/view.js';
import { approvedEdition, findPlanById } from './queries.js';
import type { EarlierItem } from './queries.models.js';
import type { Model } from './rules/copied.js';
import { plannedItem } from './view.js';

/** A plan that another is begun by, as it held, with who stands for its units today. */
interface LoadedModel extends Model {
  readonly planId: string;
  readonly edition: number;
  readonly standsFor: (unitId: string) => string | undefined;
}

export async function modelOf(
  reader: Reader,
  districtId: string,
  { planId, taskId, edition }: EarlierItem,
  today: Day,
): Promise<LoadedModel | undefined> {
  const [plan, shown, successions] = await Promise.all([
    findPlanById(reader, districtId, planId),
    shownTask(reader, districtId, taskId),
    successionsOf(reader, districtId),
  ]);
  const held = plan && approvedEdition(plan);
  if (!held || !shown) return undefined;
  const { targets, leadUnitId } = plannedItem(shown);
  const standing = known(successions);
  return {
    ...{ planId, edition, content: held.content, targets, leadUnitId },
    // A unit that was divided has several heirs: whose the duty is now, a person says.
    standsFor: (unitId) => {
      const heirs = heirsOn(unitId, today, standing);
      return heirs.length === 1 ? heirs[0] : undefined;
    },
  };
}

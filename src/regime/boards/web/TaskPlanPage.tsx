import { useParams } from '@tanstack/react-router';
import { day, yearOf } from '../../../kernel/day.js';
import { useRead } from '../../../web/api.js';
import { PlanPage } from '../../plans/web/PlanPage.js';
import { readLight } from '../../reports/contract.lights.js';
import { ItemLight } from '../../reports/web/ItemLight.js';

/** The plan of an item, with how the item stands by it: whoever changes the one sees what that does to the other. */
export function TaskPlanPage() {
  const { taskId } = useParams({ from: '/shell/tasks/$taskId/plan' });
  const light = useRead(readLight, { taskId }, {}).data?.value;
  return <PlanPage light={light && <ItemLight light={light} inYear={yearOf(day(light.on))} />} />;
}

import type { PlanRecord } from '../regime/plans/contract.js';
import type { District } from './district.js';

const received = (on: string) => ({ on, proof: { kind: 'receipt', number: `收${on}` } });

async function itemId(district: District, seq: number): Promise<string> {
  const found = (await district.items()).find((item) => item.seq === seq);
  if (!found) throw new Error(`there is no item ${String(seq)}`);
  return found.id;
}

/** The plan of an item. @throws Error where none was begun */
export async function planOf(district: District, seq: number): Promise<PlanRecord> {
  const clerk = await district.as('gov-office');
  const { planId } = await clerk.ask<{ planId: string | null }>(
    'GET',
    `/api/tasks/${await itemId(district, seq)}/plan`,
  );
  if (planId === null) throw new Error(`item ${String(seq)} has no plan`);
  return clerk.ask<PlanRecord>('GET', `/api/plans/${planId}`);
}

/** Does something with a plan as the clerk of the gov office, who carries it from paper. */
export const put = async (district: District, { id }: PlanRecord, what: string, body: object): Promise<PlanRecord> =>
  (await district.as('gov-office')).ask<PlanRecord>('POST', `/api/plans/${id}/${what}`, body);

/** Begins a plan and says what the notice does not: what responsible units do, money, people. */
export async function drawUp(district: District, seq: number, more: object = {}): Promise<PlanRecord> {
  const clerk = await district.as('gov-office');
  const begun = await clerk.ask<PlanRecord>('POST', `/api/tasks/${await itemId(district, seq)}/plan`, {});
  const duties = begun.item.responsibleUnits.map(({ id }) => ({
    unitId: id,
    target: null,
    text: '提供场地，组织群众',
  }));
  const said = {
    duties: [...begun.content.duties, ...duties],
    funds: { noDistrictFunds: true, lines: [], estimate: null, budget: null },
    staffing: { needed: false, needs: [] },
    ...more,
  };
  await clerk.ask('PATCH', `/api/plans/${begun.id}/content`, said, begun.formVersion);
  return planOf(district, seq);
}

/** Sends a plan to its responsible units; one without any goes straight up. */
export const askUnits = async (district: District, plan: PlanRecord): Promise<PlanRecord> =>
  plan.item.responsibleUnits.length === 0 ? plan : put(district, plan, 'countersigning', {});

/** Registers that units agreed by letter; those that are to be silent, or have spoken, are passed over. */
export async function agree(
  district: District,
  plan: PlanRecord,
  on: string,
  except: readonly string[] = [],
): Promise<void> {
  for (const { unit, standing } of plan.countersigns)
    if (standing === 'waiting' && !except.includes(unit.name))
      await put(district, plan, `countersigning/${unit.id}/answer`, { answer: 'agreed', paper: received(on) });
}

/** A unit objects by letter, and the lead unit answers. */
export async function object(
  district: District,
  plan: PlanRecord,
  unit: string,
  { on, reason, reply }: { readonly on: string; readonly reason: string; readonly reply: string },
): Promise<void> {
  const asked = plan.countersigns.find((each) => each.unit.name === unit);
  if (!asked) throw new Error(`${unit} was not asked`);
  const at = `countersigning/${asked.unit.id}`;
  await put(district, plan, `${at}/answer`, { answer: 'objected', reason, paper: received(on) });
  await put(district, plan, `${at}/reply`, { reply });
}

/** The lead unit sends its plan up by letter, and the gov office lays it before the leader in charge. */
export async function sendUp(district: District, plan: PlanRecord, on: string): Promise<void> {
  await put(district, plan, 'submission', { paper: received(on) });
  await put(district, plan, 'check', {});
}

/** As the deputy leader signed it. */
export const signedBy = (name: string, on: string) => ({
  paper: { signedBy: name, post: '副区长', signedOn: on, proof: { kind: 'receipt', number: `收${on}` } },
});

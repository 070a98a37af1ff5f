import type { z } from 'zod';
import { day } from '../../../kernel/day.js';
import type { Promised } from '../contract.js';
import type { proposeChange } from '../endpoints.js';
import type { ChangeKind, TargetsChanged } from '../rules/kinds.js';
import type { Weighed } from '../rules/major.js';

/** A proposal as it is typed: targets by their place, as figures or given up. */
export interface Typed {
  readonly dueOn: string;
  readonly targets: Readonly<Record<number, { readonly figure: string; readonly givenUp: boolean }>>;
  /** In yuan. */
  readonly estimate: string;
  /** Units by id; undefined: as they are. */
  readonly lead: string | undefined;
  readonly responsible: readonly string[] | undefined;
  readonly stages: string;
  readonly rationale: string;
  readonly effectOnPeople: string;
  readonly evidence: string;
}

export const NOTHING_TYPED: Typed = {
  ...{ dueOn: '', targets: {}, estimate: '', stages: '', lead: undefined, responsible: undefined },
  ...{ rationale: '', effectOnPeople: '', evidence: '' },
};

const FIGURE = /^\d+(?:\.\d+)?$/u;
const touched = ({ targets }: Typed) =>
  Object.entries(targets)
    .map(([place, said]) => ({ place: Number(place), ...said, figure: said.figure.trim() }))
    .filter(({ figure, givenUp }) => givenUp || figure !== '');

/** The places of targets whose new figure cannot be read. */
export const faultyTargets = (typed: Typed): readonly number[] =>
  touched(typed)
    .filter(({ figure, givenUp }) => !givenUp && !FIGURE.test(figure))
    .map(({ place }) => place);

const targetsOf = (typed: Typed) =>
  touched(typed).map(({ place, figure, givenUp }) => ({ place, now: givenUp ? null : Number(figure) }));

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What goes out. */
export function bodyOf(kind: ChangeKind, typed: Typed): z.input<typeof proposeChange.body> {
  const { rationale, effectOnPeople, evidence, dueOn } = typed;
  const said = { rationale, effectOnPeople, ...(evidence.trim() !== '' && { evidence }) };
  switch (kind) {
    case 'duration':
      return { kind, dueOn, ...said };
    case 'scope':
      return { kind, targets: targetsOf(typed), ...said };
    case 'value':
      return { kind, estimate: fenTyped(typed) ?? 0, ...said };
    case 'unit':
      return {
        ...{ kind, ...said },
        ...(typed.lead !== undefined && { leadUnitId: typed.lead }),
        ...(typed.responsible && { responsibleUnitIds: [...typed.responsible] }),
      };
    case 'carry-over':
      return { kind, stages: linesOf(typed.stages), ...said };
    case 'suspend':
    case 'resume':
    case 'terminate':
      return { kind, ...said };
  }
}

/** An amount as it is typed, in fen; undefined where it cannot be read. */
function fenTyped({ estimate }: Typed): number | undefined {
  const text = estimate.replaceAll(/[,，\s]/gu, '');
  return FIGURE.test(text) ? Math.round(Number(text) * FEN) : undefined;
}
const FEN = 100;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What is typed so far, as the rules weigh it: the page says who decides by the very rules the server goes by. */
export function weighedBy(kind: ChangeKind, typed: Typed, now: Promised, programmeYear: number): Weighed {
  const targets = targetsOf(typed).flatMap(({ place, now: toBe }): TargetsChanged[] => {
    const target = now.targets[place];
    if (!target || Number.isNaN(toBe)) return [];
    return [{ place, indicator: target.indicator, unit: target.unit, was: target.value, now: toBe }];
  });
  const amount = fenTyped(typed);
  return {
    ...{ kind, programmeYear },
    ...(kind === 'duration' && ISO_DAY.test(typed.dueOn) && { dueOn: day(typed.dueOn) }),
    ...(kind === 'scope' && { targets }),
    ...(kind === 'value' && amount !== undefined && { value: { was: now.estimate, now: amount } }),
    ...(kind === 'unit' && now.units && { lead: { was: now.units.lead.id, now: typed.lead ?? now.units.lead.id } }),
  };
}

import type { ReadUnits } from '../contract.js';
import type { Asked } from './asking.js';
import { readUnitRoles } from './lead.js';

/** A list of units that stands alone, as `shishi read units` is given it: its own words are all there is to go by. */
export function readUnitLine(text: string): Omit<ReadUnits, 'questions'> & { readonly asked: readonly Asked[] } {
  const { lead, units, openTail, leadUndecided } = readUnitRoles(text);
  const asked: Asked[] = [];
  for (const [pointer, list] of [
    ['/lead', lead],
    ['/units', units],
  ] as const)
    list.forEach(({ written, doubt }, index) => {
      const twice = pointer === '/units' && lead.some((unit) => unit.written === written);
      if (doubt !== undefined && !twice)
        asked.push({ code: 'unknown-unit', about: `${pointer}/${String(index)}`, params: { unit: written } });
    });
  if (openTail !== undefined) asked.push({ code: 'open-ended', about: '/units', params: { tail: openTail } });
  if (lead.length > 1)
    asked.push({ code: 'two-leads', about: '/lead', params: { units: lead.map(({ name }) => name).join('、') } });
  if (leadUndecided) asked.push({ code: 'no-lead', about: '/lead', params: {} });
  return {
    units: units.map(({ name }) => name),
    lead: lead.map(({ name }) => name),
    openEnded: openTail !== undefined && /等|会同/u.test(openTail),
    asked,
  };
}

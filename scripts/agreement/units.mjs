import { readUnitLine } from '../../dist/regime/notices/rules/unit-line.js';

/** Lists agree when the same units stand in the same order, the same lead, and both or neither are left open. */
export const units = {
  file: 'units.jsonl',
  title: 'Units: who stands in a list, and who leads',
  difference({ text, units: byHand, lead, open_tail: tail, expanded }) {
    const read = readUnitLine(text);
    // A short name may stand as written or completed: the hand notes both.
    const sameUnits =
      read.units.length === byHand.length &&
      read.units.every((unit, at) => [byHand[at], expanded[byHand[at]]].includes(unit));
    const sameLead = read.lead.join() === lead.join();
    if (sameUnits && sameLead && read.openEnded === (tail !== null)) return undefined;
    const parts = [
      ...(sameUnits ? [] : [`units by hand ${byHand.join('、')}; by rule ${read.units.join('、')}`]),
      ...(sameLead ? [] : [`lead by hand ${lead.join('、') || 'none'}; by rule ${read.lead.join('、') || 'none'}`]),
      ...(read.openEnded === (tail !== null) ? [] : [`open by hand ${tail ?? 'no'}`]),
    ];
    return parts.join('; ');
  },
};

import { unitInHeading, type Role } from '../columns.js';
import { UNIT, MAGNITUDE } from '../quantities/units.js';
import type { Held, Measured } from '../rows.js';

/** A cell that holds a figure and nothing else, whole or with signs lost; limits may stand around it: ≥62.5, 约300, 90以上. */
const BARE =
  /^(?:[≥>＞≤<＜≧≦约近]|不少于|不低于|不超过|至少|大于|小于)?\s*[\d０-９□■�?？×*＊](?:[\d０-９□■�?？×*＊.．,，]*[\d０-９□■�?？×*＊])?\s*(?:以上|以下|以内|左右|余)?$/u;
export const isBareFigure = (text: string): boolean => BARE.test(text.trim());

const IS_UNIT = new RegExp(`^${MAGNITUDE}?(?:${UNIT})$`, 'u');

/**
 * What the columns 目标值 and 计量单位 say together, or the figure's own heading: 任务数（户）. Anything but a bare figure
 * with a known unit is no measure: it is read as the goal it is.
 */
export function measuredOf(
  cells: Partial<Record<Role, Held>>,
  heading: string,
): { readonly measured: Measured } | undefined {
  const { figure } = cells;
  const unit = cells.unit?.text ?? unitInHeading(heading);
  if (!figure || unit === undefined || !isBareFigure(figure.text) || !IS_UNIT.test(unit)) return undefined;
  return { measured: { figure, unit } };
}

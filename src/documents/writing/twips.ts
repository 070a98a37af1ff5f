const TWIPS_PER_POINT = 20;
const TWIPS_PER_INCH = 1440;
const MILLIMETRES_PER_INCH = 25.4;

/** Word measures in twentieths of a point, and knows A4 only by its rounded figures, 11906 × 16838. */
export const twips = (points: number): number => Math.round(points * TWIPS_PER_POINT);
export const twipsOfMillimetres = (millimetres: number): number =>
  Math.round((millimetres / MILLIMETRES_PER_INCH) * TWIPS_PER_INCH);

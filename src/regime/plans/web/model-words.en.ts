import type { ModelWords } from './model-words.js';

export const en: ModelWords = {
  title: 'Plans of like items of earlier years',
  note: 'One of them can be followed',
  what: "Followed are the milestones and how long they take, the duties and the risks. The days are laid anew, backwards from this year's day; names and amounts do not come along.",
  model: (year, number) => `${String(year)}, item ${number}`,
  see: 'See the plan',
  follow: (year, number) => `Follow item ${number} of ${String(year)}`,
  followed: (year, number, edition) =>
    `Begun by the plan of item ${number} of ${String(year)} (edition ${String(edition)})`,
};

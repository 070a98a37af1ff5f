import { readTargets } from '../../dist/regime/notices/rules/targets.js';

const figures = (targets) => targets.map(({ value, unit, qualifier }) => `${value} ${unit} ${qualifier}`).sort();

/** Figures agree when the same ones commit, with the same unit and limit; the words of the indicator are free. */
export const targets = {
  file: 'targets.jsonl',
  title: 'Targets: which figures promise',
  /** What differs, in words, or undefined where rule and hand agree. */
  difference({ text, expected }) {
    const byHand = figures(expected.filter((one) => one.is_target));
    const byRule = figures(readTargets(text).targets);
    if (byHand.join() === byRule.join()) return undefined;
    return `by hand ${shown(byHand)}; by rule ${shown(byRule)}`;
  },
};

const shown = (list) => (list.length === 0 ? 'none' : list.map((one) => `\`${one}\``).join(', '));

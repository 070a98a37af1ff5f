// What is fast, measured beside a floor or a peer of the same run, so that a noisy machine spoils both alike.
// npm run bench -- [--json FILE] [--only PREFIX]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { intakeFigures } from './intake.mjs';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string', default: '' } } });
const wanted = (name) => name.startsWith(values.only);

const figures = {};
for (const [name, measure] of Object.entries({ ...intakeFigures })) {
  if (!wanted(name)) continue;
  const { value, unit, floor, of } = await measure();
  const ratio = floor === undefined ? undefined : value / floor;
  figures[name] = {
    value: round(value),
    unit,
    ...(floor !== undefined && { floor: round(floor), ratio: round(ratio) }),
  };
  const beside = floor === undefined ? '' : `   ${of}: ${round(floor)} ${unit}, ratio ${round(ratio)}`;
  process.stdout.write(`${name.padEnd(16)} ${String(round(value)).padStart(9)} ${unit}${beside}\n`);
}
if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
if (Object.keys(figures).length === 0) {
  process.stderr.write(`no figure begins with ${values.only}\n`);
  process.exitCode = 2;
}

function round(figure) {
  return Number(figure.toPrecision(3));
}

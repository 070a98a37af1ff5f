// What is fast, measured beside a floor or a peer of the same run, so that a noisy machine spoils both alike.
// npm run bench -- [--json FILE] [--only PREFIX]... [--short] [--ledger-rows N]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { doorFigures } from './door.mjs';
import { fundFigures } from './funds.mjs';
import { intakeFigures } from './intake.mjs';
import { ledgerFigures } from './ledger.mjs';
import { lightFigures } from './lights.mjs';
import { listFigures } from './list.mjs';
import { nightFigures } from './night.mjs';
import { clearOffice } from './office.mjs';
import { photoFigures } from './photos.mjs';
import { quarterFigures } from './quarters.mjs';
import { timetableFigures } from './timetable.mjs';
import { weightFigures } from './weight.mjs';
import { wholeFigures } from './whole.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true, default: [''] },
    short: { type: 'boolean', default: false },
    'ledger-rows': { type: 'string' },
  },
});
const wanted = (name) => values.only.some((prefix) => name.startsWith(prefix));

const figures = {};
try {
  await measureAll();
} finally {
  await clearOffice();
}
if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
if (Object.keys(figures).length === 0) {
  process.stderr.write(`no figure begins with ${values.only.join(', ')}\n`);
  process.exitCode = 2;
}

async function measureAll() {
  for (const [name, measure] of Object.entries({
    ...intakeFigures,
    ...listFigures,
    ...doorFigures,
    ...wholeFigures,
    ...ledgerFigures,
    ...timetableFigures,
    ...fundFigures,
    ...lightFigures,
    ...quarterFigures,
    ...photoFigures,
    ...weightFigures,
    // Last: five hundred units more are in the office afterwards.
    ...nightFigures,
  })) {
    if (!wanted(name)) continue;
    const { value, unit, floor, of, note } = await measure({
      short: values.short,
      ...(values['ledger-rows'] && { rows: Number(values['ledger-rows']) }),
    });
    const ratio = floor === undefined ? undefined : value / floor;
    figures[name] = {
      value: round(value),
      unit,
      ...(floor !== undefined && { floor: round(floor), ratio: round(ratio) }),
    };
    const beside = floor === undefined ? '' : `   ${of}: ${round(floor)} ${unit}, ratio ${round(ratio)}`;
    const told = note === undefined ? '' : `   (${note})`;
    process.stdout.write(`${name.padEnd(16)} ${String(round(value)).padStart(9)} ${unit}${beside}${told}\n`);
  }
}

function round(figure) {
  return Number(figure.toPrecision(3));
}

// Plays thousands of items through a year, foretells each as of three days and holds the forecasts against what became of
// them; writes the table into docs/forecast.md. The method's numbers were set on other plays than these (seed 1). Slow, and
// so no part of the checks; the same program gives the same table. Needs the built program (npm run build).
import { readFile, writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { forecastMethod } from '../dist/regime/reports/rules/forecast.js';
import { calibrationOf } from '../dist/regime/reports/rules/forecast-backtest.js';

const PAGE = new URL('../docs/forecast.md', import.meta.url);
const [BEGIN, END] = ['<!-- calibration -->', '<!-- /calibration -->'];
const ITEMS = 3_000;
const SEED = 20_221_230;
const KINDS = { all: 'all items', unstopped: 'not stopped by anything', stopped: 'stopped for 15 to 60 days' };

const rounded = (value) => (value === null ? 'too few' : value.toFixed(0));
const rows = Object.entries(KINDS).flatMap(([kind, called]) =>
  calibrationOf(ITEMS, SEED, kind).map(({ asOf, forecasts, within, before, behind, width, missedBy, likely }) =>
    [
      called,
      asOf,
      forecasts,
      ...[within, before, behind, width].map(rounded),
      ...Object.values(missedBy).map(rounded),
      rounded(likely),
    ].join(' | '),
  ),
);
const table = `${BEGIN}

Method ${forecastMethod.version}, ${ITEMS} items played, seed ${SEED}; shares in percent, distances in days (the middle case).

| items | as of | forecasts | within the range | earlier | later | width | middle off by | earned schedule off by | promise off by | of those called likely (70–90 %), in time |
| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${rows.map((row) => `| ${row} |`).join('\n')}

${END}`;
const page = await readFile(PAGE, 'utf8');
const [head, rest] = page.split(BEGIN);
const tail = rest?.split(END)[1];
if (head === undefined || tail === undefined) throw new Error('docs/forecast.md has no place for the table');
const options = await prettier.resolveConfig(PAGE);
await writeFile(PAGE, await prettier.format(head + table + tail, { ...options, parser: 'markdown' }));

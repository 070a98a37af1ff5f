import { parseArgs } from 'node:util';
import { beginDemo } from '../app/demo.js';
import { z } from 'zod';
import type { Language } from '../kernel/language.js';
import { districtAt } from '../simulation/district.js';
import { figuresOf, type YearFigures } from '../simulation/figures.js';
import { SLOW } from '../simulation/filings.js';
import { LAST_DAY, playYear } from '../simulation/year.js';
import { BadCall, DONE, FAILED } from './exit.js';
import { inFreshFolder } from './fresh.js';
import type { Io } from './io.js';
import { settingsOf } from './serve.js';

const USAGE = 'shishi simulate [--until YYYY-MM-DD] [--json] [--lang zh|en]';
const FIRST_DAY = '2022-04-07';

/** Plays the programme year of the seed notice in a fresh folder, day by day, and says what became of its duties. */
export async function runSimulate(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { until: { type: 'string', default: LAST_DAY }, json: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const { until, json } = values;
  if (positionals.length > 0 || !z.iso.date().safeParse(until).success || until < FIRST_DAY || until > LAST_DAY)
    throw new BadCall(`${USAGE}  (${FIRST_DAY} … ${LAST_DAY})`);
  const language = languageOf(values.lang);
  let figures: YearFigures | undefined;
  await inFreshFolder(io, { ...settingsOf(io), port: 0, portalPort: 0 }, async ({ inside, addresses: [address] }) => {
    if (!inside || address === undefined) throw new Error('nothing is served');
    await beginDemo(inside, false);
    const district = districtAt(address);
    await playYear(district, until, ({ on, says }) => {
      if (!json) io.out(`${on}  ${says[language]}\n`);
    });
    figures = await figuresOf(district, [SLOW]);
  });
  if (!figures) throw new Error('the year was not played');
  io.out(json ? `${JSON.stringify(figures)}\n` : summary(until, figures)[language]);
  return figures.ledger.broken || figures.ledger.differs ? FAILED : DONE;
}

function languageOf(asked: string | undefined): Language {
  if (asked === undefined || asked === 'zh' || asked === 'zh-CN') return 'zh-CN';
  if (asked === 'en') return 'en';
  throw new BadCall(USAGE);
}

const summary = (until: string, { duties, ledger }: YearFigures): Readonly<Record<Language, string>> => ({
  'zh-CN': `
截至${until}：按时完成${String(duties.met)}项，迟报${String(duties.metLate)}项，逾期未报${String(duties.overdue)}项，未到期${String(duties.toCome)}项。
台账${String(ledger.entries)}条，每日封签${String(ledger.seals)}份，${ledger.broken || ledger.differs ? '核对不符' : '核对无误'}。
`,
  en: `
By ${until}: ${String(duties.met)} duties met in time, ${String(duties.metLate)} late, ${String(duties.overdue)} overdue, ${String(duties.toCome)} not due yet.
The ledger has ${String(ledger.entries)} entries and ${String(ledger.seals)} daily seals: ${ledger.broken || ledger.differs ? 'it is broken' : 'sound'}.
`,
});

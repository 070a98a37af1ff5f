import { writeDocx } from '../../documents/writing/docx.js';
import { day, type Day } from '../../kernel/day.js';
import type { Language } from '../../kernel/language.js';
import type { Reader } from '../../platform/operations/parts.js';
import { findProgramme } from '../notices/queries.js';
import { query } from '../offices/declare.js';
import { leaderOn } from '../offices/rules/portfolios.js';
import { tasksOf } from '../tasks/queries.js';
import { chargesOver } from '../tasks/queries.charge.js';
import { takeFilingPaper } from './endpoints.papers.js';
import { approvalSlip, type Filing, filingLetter } from './outputs/filing.js';
import { obligationsIn, storedObligations } from './queries.js';
import { itemNumbers, partyName } from './rules/naming.js';
import { type ObligationSight, obligationSight } from './rules/sight.js';
import { filingWords, obligationWords } from './word-lists.js';

interface Asked {
  readonly districtId: string;
  readonly today: Day;
  readonly language: Language;
}

/** What is known of a filing before it is sent; undefined where its duty is not to be seen. */
async function filingOf(reader: Reader, id: string, sight: ObligationSight, asked: Asked): Promise<Filing | undefined> {
  const { districtId, today, language } = asked;
  const [owed] = await storedObligations(reader, districtId, [id]);
  const programme = owed && (await findProgramme(reader, districtId, owed.programmeId));
  const [row] = programme
    ? await obligationsIn(reader, districtId, sight, { programmeId: programme.id, id, limit: 1 })
    : [];
  if (!programme || !row) return undefined;
  const ids = row.tasks.map((task) => task.id);
  const [all, charges] = await Promise.all([
    tasksOf(reader, districtId, { programmeId: programme.id }),
    chargesOver(reader, districtId, ids),
  ]);
  const words = obligationWords[language];
  const leaderIds = ids.map((taskId) => leaderOn(charges, taskId, today));
  return {
    ...{ kind: row.kind, year: programme.year, clause: row.clause, due: day(row.due) },
    ...{ owedBy: partyName(row.owedBy, words), owedTo: row.owedTo && partyName(row.owedTo, words) },
    period: row.period === null ? '' : words.period(row.period),
    notice: { title: programme.title, number: programme.number },
    items: all
      .filter((task) => ids.includes(task.id))
      .map(({ seq, part, title, responsibleUnits }) => ({
        name: itemNumbers([{ seq, part }]).join(),
        title,
        responsibleUnits: responsibleUnits.map(({ name }) => name),
      })),
    leaders: [
      ...new Set(charges.filter(({ leaderId }) => leaderIds.includes(leaderId)).map(({ leaderName }) => leaderName)),
    ],
  };
}

const take = query(takeFilingPaper, {
  visible: obligationSight,
  run: async (reader, { params, search: { form } }, sight, { actor, today, language }) => {
    const words = filingWords[language];
    const filing = await filingOf(reader, params.obligationId, sight, { ...actor, today, language });
    if (!filing) return undefined;
    const document = form === 'letter' ? filingLetter(filing, today, words) : approvalSlip(filing, words);
    const name = words[form].file(filing.owedBy, words.matter(filing.year, filing.period, words.sent[filing.kind]));
    return { name: `${name}.docx`, bytes: await writeDocx(document) };
  },
  view: (file) => file,
});

export const filingOperations = [take];

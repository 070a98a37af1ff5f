import { nothingToDo } from '../../platform/operations/parts.js';
import { writeDocx } from '../../documents/writing/docx.js';
import { writeXlsx } from '../../documents/writing/xlsx.js';
import { findProgramme } from '../notices/queries.js';
import { query } from '../offices/declare.js';
import { FundView } from './contract.js';
import { exportFunds, printPayment } from './endpoints.papers.js';
import type { ProgressFacts } from './facts.js';
import { fundWorkbook } from './outputs/fund-workbook.js';
import { paymentPaper } from './outputs/payment-paper.js';
import { fundsOf } from './queries.js';
import { fundSight, isFundInSight } from './rules/sight.js';
import { fundView, wholeSubject } from './view.js';
import { paymentPaperWords } from './words.papers.js';

/** The papers of an item's money: the year as a workbook, and what goes round to be signed. */
export function fundPaperOperations(facts: ProgressFacts) {
  const workbook = query(exportFunds, {
    visible: fundSight,
    run: async (reader, { params: { programmeId } }, sight, { actor, today, language }) => {
      const programme = sight === 'none' ? undefined : await findProgramme(reader, actor.districtId, programmeId);
      if (!programme) return undefined;
      const items = await fundsOf(reader, actor.districtId, { programmeId }, facts);
      const seen = items.filter(({ fund }) => isFundInSight(sight, { leadUnitId: fund.lead.id }));
      const title = paymentPaperWords[language].sheet.title(programme.title);
      const shown = seen.map((item) => FundView.parse(fundView(item, today, nothingToDo)));
      return { name: `${title} ${today}.xlsx`, bytes: await writeXlsx(fundWorkbook(title, shown, language)) };
    },
    view: (file) => file,
  });

  const print = query(printPayment, {
    visible: fundSight,
    run: async (reader, { params: { taskId }, search: { form, payment: id } }, sight, { actor, today, language }) => {
      const [item] = await fundsOf(reader, actor.districtId, { taskIds: [taskId] }, facts);
      if (!item || !isFundInSight(sight, { leadUnitId: item.fund.lead.id })) return undefined;
      const fund = FundView.parse(fundView(item, today, nothingToDo));
      const payment = fund.payments.find((each) => each.id === id);
      if (id !== undefined && !payment) return undefined;
      const document = paymentPaper(form, { fund, payment, language });
      const name = `${document.title} ${fund.task.title}.docx`;
      return { subject: wholeSubject(item.fund), file: { name, bytes: await writeDocx(document) } };
    },
    subject: ({ subject }) => subject,
    view: ({ file }) => file,
  });

  return [workbook, print];
}

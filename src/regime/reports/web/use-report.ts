import { useTold } from '../../../web/api.js';
import { useLanguage } from '../../../web/language.js';
import { sendTyped } from '../../../web/send-typed.js';
import { useUnsent } from '../../../web/use-unsent.js';
import { useUnits } from '../../staffing/web/fields.js';
import type { FilingView, SectionView } from '../contract.js';
import type { ReturnedSheetView } from '../contract.sheet.js';
import { readReport, typeSection } from '../endpoints.js';
import { contentTyped, type Typing } from './typing.js';

/** A filing as it is typed: kept section by section, and what is not yet kept is not lost. */
export function useReport(filing: FilingView, personId: string) {
  const { language } = useLanguage();
  const obligationId = filing.obligation.id;
  const { now, tell } = useTold(readReport, { obligationId }, {});
  const units = useUnits();
  const unitName = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '';
  const unsent = useUnsent({ personId, form: `report.${obligationId}` }, async (taskId, changed, version) => {
    const answer = await sendTyped(typeSection, { obligationId, taskId }, { changed, version, language });
    await tell((known) => ({
      ...known,
      sections: known.sections.map((section) => (section.taskId === taskId ? answer.section : section)),
    }));
    return answer;
  });
  const typingOf = (section: SectionView): Typing => {
    const { taskId, version } = section;
    const waiting = unsent.of(taskId);
    return {
      section,
      content: contentTyped(section.content, waiting, unitName),
      unsent: waiting,
      mayType: section.can.includes('report.type'),
      change: (field, value) => unsent.change(taskId, version, { [field]: value }),
      settle: (field, mine) => unsent.settle(taskId, field, mine),
    };
  };
  return {
    typings: filing.sections.map(typingOf),
    ...{ standing: unsent.standing, problem: unsent.problem, sent: unsent.sent },
    /** Types what a workbook says over what was seen when it went out: a clash is told like any other. */
    take: (sections: ReturnedSheetView['sections']): void => {
      for (const { taskId, version, fields } of sections) unsent.change(taskId, version, fields);
    },
    /** What still is missing by now, and not when the page was last drawn. */
    lacks: (): boolean => (now() ?? filing).sections.some(({ missing }) => missing.length > 0),
  };
}
export type Reporting = ReturnType<typeof useReport>;

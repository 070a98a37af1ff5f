import { Button } from 'antd';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { type Day, day } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { Choice } from '../../../web/Choice.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import type { TimetableView } from '../contract.timetable.js';
import type { Milestone } from '../rules/milestone.js';
import { itemKinds } from '../rules/templates.data.js';
import { proposedMilestones } from '../rules/templates.js';
import { timetablePageWords } from './timetable-page-words.js';

interface GanttTemplateDialogProps {
  readonly timetable: TimetableView;
  readonly calendar: WorkCalendar;
  readonly dueOn: Day;
  readonly targets: readonly number[];
  readonly nodes: number;
  readonly onLaid: (milestones: readonly Milestone[]) => void;
  readonly onClose: () => void;
}

/** Lays the nodes of a kind backwards from the due day; the kind is proposed, with the words that spoke for it. */
export function GanttTemplateDialog({
  timetable,
  calendar,
  dueOn,
  targets,
  nodes,
  onLaid,
  onClose,
}: GanttTemplateDialogProps) {
  const words = useWords(timetablePageWords).template;
  const [kind, setKind] = useState(timetable.kind);
  const lay = (): void => {
    onLaid(proposedMilestones(kind, { from: day(timetable.from), dueOn, targets }, calendar, uuid));
    onClose();
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="s m">{words.why(words.kind[timetable.kind], timetable.kindWords)}</p>
      <Choice
        legend={words.legend}
        name="kind"
        options={itemKinds.map((each) => [each, words.kind[each]] as const)}
        value={kind}
        change={setKind}
      />
      <p>
        {words.replaces(nodes)} {words.edition(timetable.templates)}
      </p>
      <p className="row-acts">
        <Button type="primary" onClick={lay}>
          {words.act}
        </Button>
      </p>
    </Dialog>
  );
}

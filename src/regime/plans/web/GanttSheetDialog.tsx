import { Button } from 'antd';
import { useState } from 'react';
import { read } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { SheetBox } from '../../../web/SheetBox.js';
import { Table } from '../../../web/Table.js';
import { readTimetableSheet, type TimetableSheetView } from '../contract.timetable.js';
import type { Milestone } from '../rules/milestone.js';
import { timetablePageWords } from './timetable-page-words.js';
import { milestonesIn } from './use-timetable.js';

interface GanttSheetDialogProps {
  readonly planId: string;
  readonly onTaken: (milestones: readonly Milestone[]) => void;
  readonly onClose: () => void;
}

/** Brings a timetable in from a workbook: first what it would change, or all that is wrong with it; then all or nothing. */
export function GanttSheetDialog({ planId, onTaken, onClose }: GanttSheetDialogProps) {
  const words = useWords(timetablePageWords).sheet;
  const [view, setView] = useState<TimetableSheetView>();
  const good = view !== undefined && view.unread === null && view.counts.faults === 0;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <SheetBox
        label={words.choose}
        hint={words.hint}
        onSent={async ({ id }, language) => {
          setView(undefined);
          setView((await read(readTimetableSheet, { planId }, { upload: id }, { language })).value);
        }}
      />
      <div role="status">
        {view !== undefined && view.unread !== null && <p>{view.unread}</p>}
        {good && <p>{words.would(view.counts)}</p>}
      </div>
      {view && view.faults.length > 0 && (
        <Table
          caption={words.faults(view.counts.faults)}
          rows={view.faults.map((fault, at) => ({ ...fault, at }))}
          keyOf={({ at }) => String(at)}
          columns={[
            { key: 'place', heading: words.place, names: true, cell: ({ row, column }) => words.where(row, column) },
            { key: 'what', heading: words.what, cell: ({ sentence }) => sentence },
          ]}
        />
      )}
      {good && (
        <p className="row-acts">
          <Button
            type="primary"
            onClick={() => {
              onTaken(milestonesIn(view.milestones));
              onClose();
            }}
          >
            {words.act}
          </Button>
        </p>
      )}
    </Dialog>
  );
}

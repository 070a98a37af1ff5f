import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { read } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { useLanguage, useWords } from '../../../web/language.js';
import type { CallError } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Table } from '../../../web/Table.js';
import { upload } from '../../../web/upload.js';
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
  const { language } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const reading = useMutation<TimetableSheetView, CallError, File>({
    mutationFn: async (file) => {
      const { id } = await upload(file, language);
      return (await read(readTimetableSheet, { planId }, { upload: id }, { language })).value;
    },
  });
  const view = reading.data;
  const good = view !== undefined && view.unread === null && view.counts.faults === 0;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.hint}</p>
      {reading.error && <ProblemNotice problem={reading.error.problem} />}
      <input
        ref={chooser}
        className="vh"
        type="file"
        accept=".xlsx"
        tabIndex={-1}
        aria-label={words.choose}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) reading.mutate(file);
          target.value = '';
        }}
      />
      <p>
        <Button disabled={reading.isPending} onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
      </p>
      <div role="status">
        {reading.isPending && <p>{words.reading}</p>}
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

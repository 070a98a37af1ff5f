import { Button } from 'antd';
import { useRead } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Table } from '../../../web/Table.js';
import { readReturnedSheet, type ReturnedSheetView } from '../contract.sheet.js';
import { returnedSheetWords } from './sheet-page-word-lists.js';

interface SheetDialogProps {
  readonly obligationId: string;
  readonly uploadId: string;
  readonly onTake: (sections: ReturnedSheetView['sections']) => void;
  readonly onClose: () => void;
}

/** What a workbook that came back would change, or every cell to be put right; then all of it goes into the draft, or nothing. */
export function SheetDialog({ obligationId, uploadId, onTake, onClose }: SheetDialogProps) {
  const words = useWords(returnedSheetWords);
  const returned = useRead(readReturnedSheet, { obligationId }, { upload: uploadId });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Loaded query={returned}>
        {(view) => (
          <>
            <Told view={view} />
            {view.changes.length > 0 && (
              <p className="row-acts">
                <Button
                  type="primary"
                  onClick={() => {
                    onTake(view.sections);
                    onClose();
                  }}
                >
                  {words.act}
                </Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Told({ view: { unread, faults, changes, missing } }: { readonly view: ReturnedSheetView }) {
  const words = useWords(returnedSheetWords);
  const { column } = words;
  if (unread !== null) return <p role="status">{unread}</p>;
  if (faults.length > 0)
    return (
      <Table
        caption={words.faults(faults.length)}
        rows={faults.map((fault, at) => ({ ...fault, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          {
            key: 'place',
            heading: column.place,
            names: true,
            cell: ({ sheet, row, column: at }) => words.where(sheet, row, at),
          },
          { key: 'fault', heading: column.fault, cell: ({ sentence }) => sentence },
        ]}
      />
    );
  if (changes.length === 0) return <p role="status">{words.same}</p>;
  return (
    <>
      <Table
        caption={words.would(changes.length)}
        rows={changes.map((change, at) => ({ ...change, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { key: 'what', heading: column.what, names: true, cell: ({ item, what }) => words.what(item, what) },
          {
            key: 'now',
            heading: column.now,
            cell: ({ now, meanwhile }) => (
              <>
                <span lang="zh-CN">{now}</span>
                {meanwhile && (
                  <span className="sub">
                    <b>{words.meanwhile(meanwhile.by)}</b> <MomentText at={meanwhile.at} />
                  </span>
                )}
              </>
            ),
          },
          { key: 'then', heading: column.then, cell: ({ then }) => <span lang="zh-CN">{then}</span> },
        ]}
      />
      <p role="status">{words.missing(missing)}</p>
    </>
  );
}

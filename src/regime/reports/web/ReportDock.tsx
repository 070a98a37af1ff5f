import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { Dock } from '../../../web/Dock.js';
import type { SentFile } from '../../../web/FileBox.js';
import { fieldId } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { StandingText } from '../../../web/StandingText.js';
import { webWords } from '../../../web/word-lists.js';
import { useSendingLine } from '../../evidence/web/sending-line.js';
import { rowName } from '../../notices/rules/row-name.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { FilingView } from '../contract.js';
import { acceptReport } from '../endpoints.js';
import { ReceiveDialog, WithdrawDialog } from './FilingDialogs.js';
import { fieldOf, pathOf } from './typing.js';
import type { Reporting } from './use-report.js';
import { reportPageWords } from './word-lists.js';

interface ReportDockProps {
  readonly filing: FilingView;
  readonly reporting: Reporting;
  /** The workbook that was taken in: a receipt may rest on it. */
  readonly sheet: SentFile | undefined;
  readonly pending: boolean;
  readonly onSubmit: () => void;
}

/** Leads to the first thing that is missing. */
export function goToMissing(filing: FilingView): void {
  const section = filing.sections.find(({ missing }) => missing.length > 0);
  const [first] = section?.missing ?? [];
  if (!section || !first) return;
  const field = document.getElementById(fieldId(pathOf(section, fieldOf(first))));
  (field ?? document.getElementById(`item-${section.taskId}`))?.focus();
}

/** What is still missing, what is saved, and the one next act: submit, accept, or register. */
export function ReportDock({ filing, reporting, sheet, pending, onSubmit }: ReportDockProps) {
  const words = useWords(reportPageWords);
  const { period } = useWords(obligationWords);
  const { dock, act } = words;
  const { obligation, sections, can } = filing;
  const [open, setOpen] = useState<'receive' | 'withdraw'>();
  const accept = useCommand(acceptReport, { obligationId: obligation.id });
  const close = (): void => setOpen(undefined);
  const lacks = sections.some(({ missing, can: may }) => may.includes('report.type') && missing.length > 0);
  const mayType = reporting.typings.some((typing) => typing.mayType);
  const submits = can.includes('report.submit');
  const accepts = can.includes('report.accept');
  const receives = can.includes('report.receive');
  const named = period(filing.period);
  return (
    <>
      <Dock label={dock.label} status={<Status filing={filing} />} note={<Note {...{ filing, reporting, mayType }} />}>
        {can.includes('report.withdraw') && <Button onClick={() => setOpen('withdraw')}>{act.withdraw}</Button>}
        {mayType && lacks && <Button onClick={() => goToMissing(filing)}>{dock.jump}</Button>}
        {receives && (
          <Button {...(!submits && !accepts && { type: 'primary' })} onClick={() => setOpen('receive')}>
            {act.receive}
          </Button>
        )}
        {submits && (
          <Button {...(!accepts && { type: 'primary' })} disabled={pending} onClick={onSubmit}>
            {filing.head ? dock.submit(named) : dock.submitForUnit(named)}
          </Button>
        )}
        {accepts && (
          <Button type="primary" disabled={accept.isPending} onClick={() => accept.mutate({ body: {} })}>
            {act.acceptAll}
          </Button>
        )}
      </Dock>
      {open === 'receive' && <ReceiveDialog filing={filing} sheet={sheet} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog obligationId={obligation.id} onClose={close} />}
    </>
  );
}

const NAMED = 2;

function Status({ filing: { sections } }: { readonly filing: FilingView }) {
  const words = useWords(reportPageWords);
  const { comma } = useWords(webWords);
  const { dock } = words;
  const open = sections.filter(({ state }) => state === 'draft' || state === 'returned');
  if (open.length === 0)
    return sections.every(({ state }) => state === 'accepted') ? dock.done.accepted : dock.done.submitted;
  const missing = open.flatMap(({ item, missing: lacks }) =>
    lacks.map(({ name }) => words.missingIn(rowName(item), words.missing[name])),
  );
  if (missing.length === 0) return dock.ready;
  const more = missing.length > NAMED ? dock.more : '';
  return `${dock.open(missing.length)}${missing.slice(0, NAMED).join(comma)}${more}`;
}

/** Photos never block a report: what is still on its way, or was told no, is said and stands in nobody's way. */
function OnTheWay({ filing: { sections } }: { readonly filing: FilingView }) {
  const words = useWords(reportPageWords);
  const own = useSendingLine().filter(({ taskId }) => sections.some((section) => section.taskId === taskId));
  const refused = own.filter(({ problem }) => problem !== undefined).length;
  const underWay = own.length - refused;
  if (own.length === 0) return null;
  return (
    <span role="status" className="sub">
      {[
        ...(underWay === 0 ? [] : [words.underWay(underWay)]),
        ...(refused === 0 ? [] : [words.refusedFiles(refused)]),
      ].join('　')}
    </span>
  );
}

interface NoteProps {
  readonly filing: FilingView;
  readonly reporting: Reporting;
  readonly mayType: boolean;
}

function Note({ filing, reporting, mayType }: NoteProps) {
  const words = useWords(reportPageWords);
  const { dock } = words;
  const { standing } = reporting;
  if (!mayType) return words.answered(filing);
  const [last] = filing.sections
    .flatMap(({ typed }) => typed.map(({ at }) => at))
    .sort()
    .toReversed();
  const submits = filing.can.includes('report.submit');
  return (
    <>
      <OnTheWay filing={filing} />
      {standing !== 'saved' ? (
        <>
          <StandingText standing={standing} />
          {'　'}
        </>
      ) : (
        last !== undefined && (
          <>
            {dock.saved} <MomentText at={last} />
            {'　'}
          </>
        )
      )}
      {submits || filing.can.includes('report.receive') ? (filing.head ? dock.note : dock.office) : dock.askHead}
    </>
  );
}

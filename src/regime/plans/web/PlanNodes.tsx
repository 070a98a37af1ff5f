import { Button } from 'antd';
import { useState } from 'react';
import { useRead } from '../../../web/api.js';
import { DayText, useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Dialog } from '../../../web/Dialog.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { EvidenceView } from '../../evidence/contract.shown.js';
import { evidenceOfItem } from '../../evidence/endpoints.shown.js';
import { EvidenceBox } from '../../evidence/web/EvidenceBox.js';
import { evidenceWords } from '../../evidence/web/evidence-word-lists.js';
import { useOnTheWay } from '../../evidence/web/use-sending.js';
import {
  type MilestoneReportView,
  type MilestoneView,
  type PlanMilestones,
  readMilestones,
} from '../contract.milestones.js';
import { nodeWords } from './node-word-lists.js';
import { LookDialog, ReportDialog } from './NodeDialogs.js';
import { ProgressLine } from './ProgressLine.js';

/** How far are the nodes of the approved plan? Each with its day, what its unit said, and who looked. */
interface PlanNodesProps {
  readonly taskId: string;
  readonly planId: string;
  readonly year: number;
}

export function PlanNodes({ taskId, planId, year }: PlanNodesProps) {
  const words = useWords(nodeWords);
  const nodes = useRead(readMilestones, { planId }, {});
  return (
    <Section id="nodes" title={words.heading} note={words.note}>
      <Loaded query={nodes}>
        {(found, version) =>
          found.items.length === 0 ? (
            <p className="m">{words.noneYet}</p>
          ) : (
            <NodeTable {...{ taskId, version, year }} nodes={found} />
          )
        }
      </Loaded>
    </Section>
  );
}

type Open =
  | { readonly what: 'report'; readonly node: MilestoneView }
  | { readonly what: 'verify' | 'reject'; readonly node: MilestoneView; readonly report: MilestoneReportView };

interface NodeTableProps {
  readonly taskId: string;
  readonly nodes: PlanMilestones;
  readonly version: string | null;
  readonly year: number;
}

function NodeTable({ taskId, nodes, version, year }: NodeTableProps) {
  const words = useWords(nodeWords);
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const evidence = useRead(evidenceOfItem, { taskId }, {}).data?.value.items ?? [];
  const acts = nodes.items.some(({ mayReport, mayLook }) => mayReport || mayLook);
  return (
    <>
      <ProgressLine nodes={nodes} year={year} />
      <Table
        caption={words.heading}
        hideCaption
        rows={nodes.items}
        keyOf={({ id }) => id}
        columns={[
          {
            ...{ key: 'node', heading: words.node, names: true },
            cell: ({ title, ownerUnit }) => (
              <>
                <span lang="zh-CN">{title}</span>
                <span className="sub" lang="zh-CN">
                  {ownerUnit.name}
                </span>
              </>
            ),
          },
          { key: 'due', heading: words.dueOn, cell: ({ finish }) => <DayText on={finish} inYear={year} /> },
          { key: 'standing', heading: words.standing, cell: (row) => <NodeStanding node={row} year={year} /> },
          {
            key: 'reported',
            heading: words.reported,
            cell: (row) => <Said node={row} year={year} taskId={taskId} evidence={evidence} />,
          },
          { key: 'verified', heading: words.verified, cell: (row) => <Seen node={row} year={year} /> },
          ...(acts
            ? [
                {
                  ...{ key: 'acts', heading: words.act.column },
                  cell: (node: MilestoneView) => <NodeActs node={node} registers={nodes.registers} onOpen={setOpen} />,
                },
              ]
            : []),
        ]}
      />
      {open?.what === 'report' && (
        <ReportDialog
          taskId={taskId}
          planId={nodes.planId}
          version={version}
          node={open.node}
          registers={nodes.registers}
          onClose={close}
        />
      )}
      {open !== undefined && open.what !== 'report' && (
        <LookDialog
          taskId={taskId}
          nodes={nodes}
          version={version}
          node={open.node}
          report={open.report}
          what={open.what}
          onClose={close}
        />
      )}
    </>
  );
}

interface OfNode {
  readonly node: MilestoneView;
  readonly year: number;
}

/** A shape and a word; a day that passed unmet stays beside it. */
function NodeStanding({ node: { state, missed }, year }: OfNode) {
  const words = useWords(nodeWords);
  const dayWords = useDayWords();
  const isLate = missed !== null;
  const [light, word] =
    state === 'met'
      ? ['done', isLate ? words.metLate : words.state.met]
      : state === 'planned' && isLate
        ? ['severe', words.missed]
        : [state === 'planned' ? 'none' : isLate ? 'severe' : state === 'partial' ? 'ok' : 'lag', words.state[state]];
  return (
    <>
      <span className={`light light-${light}`}>{word}</span>
      {isLate && <span className="sub">{words.missedOn(dayWords({ on: missed, inYear: year }))}</span>}
    </>
  );
}

const Nothing = () => <span className="m">—</span>;

interface SaidProps extends OfNode {
  readonly taskId: string;
  readonly evidence: readonly EvidenceView[];
}

/** What its unit said last, and on what it rests. */
function Said({ node: { reports, title }, year, taskId, evidence }: SaidProps) {
  const words = useWords(nodeWords);
  const dayWords = useDayWords();
  const report = reports.at(-1);
  if (!report) return <Nothing />;
  const on = (day: string): string => dayWords({ on: day, inYear: year });
  const { kind, share, reachedOn, reportedOn, unit, value, note, receiptNumber, scan, letter } = report;
  const number = receiptNumber ?? letter?.receiptNumber ?? null;
  const dates = [
    ...(kind === 'partial' ? [words.share(share)] : []),
    words.reachedOn(on(reachedOn)),
    words.reportedOn(on(reportedOn)),
    ...(letter === null ? [] : [words.registered]),
  ];
  return (
    <>
      {dates.join('　')}
      <span className="sub" lang="zh-CN">
        {[unit.name, value].filter((part) => part !== null).join('　')}
      </span>
      {note !== null && (
        <span className="sub" lang="zh-CN">
          {note}
        </span>
      )}
      {number !== null && <span className="sub">{words.evidence(number)}</span>}
      {(scan ?? letter?.scan ?? null) !== null && <span className="sub">{words.scanned}</span>}
      <Proofs {...{ taskId, title, reportId: report.id, evidence }} />
    </>
  );
}

interface ProofsProps {
  readonly taskId: string;
  readonly reportId: string;
  readonly title: string;
  readonly evidence: readonly EvidenceView[];
}

/** What it was reported with, opened to be looked at, and to be added to by whoever may. */
function Proofs({ taskId, reportId, title, evidence }: ProofsProps) {
  const words = useWords(evidenceWords);
  const [open, setOpen] = useState(false);
  const about = { kind: 'milestone-report', id: reportId } as const;
  const sending = useOnTheWay(taskId, about);
  const own = evidence.filter((each) => each.about.kind === about.kind && each.about.id === reportId);
  const photos = own.filter(({ kind }) => kind === 'photo').length;
  const counted = words.counted({ photos, files: own.length - photos });
  const shown = counted === '' ? words.look : counted;
  return (
    <span className="sub">
      <button type="button" className="fix" aria-label={words.lookOf(shown, title)} onClick={() => setOpen(true)}>
        {shown}
      </button>
      {sending.length > 0 && <span role="status"> {words.onTheWay(sending.length)}</span>}
      {open && (
        <Dialog title={words.lookOf(words.look, title)} onClose={() => setOpen(false)}>
          <EvidenceBox taskId={taskId} about={about} />
        </Dialog>
      )}
    </span>
  );
}

/** Who looked last, and what they found. */
function Seen({ node: { reports }, year }: OfNode) {
  const words = useWords(nodeWords);
  const dayWords = useDayWords();
  const looked = reports.findLast(({ state }) => state !== 'reported');
  const waits = reports.at(-1)?.state === 'reported';
  if (!looked && !waits) return <Nothing />;
  const decidedOn = looked?.decidedOn ?? null;
  const on = decidedOn === null ? '' : dayWords({ on: decidedOn, inYear: year });
  return (
    <>
      {waits && <span>{words.waiting}</span>}
      {looked?.state === 'verified' && (
        <>
          <span className={waits ? 'sub' : undefined}>
            {[
              ...(looked.kind === 'partial' ? [words.share(looked.share)] : []),
              on,
              looked.basis && words.basis[looked.basis],
            ]
              .filter((part) => part !== null)
              .join('　')}
          </span>
          <span className="sub">
            {[looked.decidedBy, ...(looked.registered ? [words.registered] : [])]
              .filter((part) => part !== null)
              .join('　')}
          </span>
          {looked.certificate !== null && <span className="sub">{words.certificate(looked.certificate)}</span>}
        </>
      )}
      {looked?.state === 'rejected' && (
        <>
          <span className={waits ? 'sub' : undefined}>{words.lastRejected(on)}</span>
          <span className="sub" lang="zh-CN">
            {words.rejected(looked.reason ?? '')}
          </span>
        </>
      )}
    </>
  );
}

interface NodeActsProps {
  readonly node: MilestoneView;
  readonly registers: boolean;
  readonly onOpen: (open: Open) => void;
}

function NodeActs({ node, registers, onOpen }: NodeActsProps) {
  const { act } = useWords(nodeWords);
  const waiting = node.reports.find(({ state }) => state === 'reported');
  if (!node.mayReport && !node.mayLook) return <Nothing />;
  const button = (label: string, what: Open) => (
    <Button size="small" aria-label={act.of(label, node.title)} onClick={() => onOpen(what)}>
      {label}
    </Button>
  );
  return (
    <span className="row-acts">
      {node.mayReport && button(registers ? act.registerReport : act.report, { what: 'report', node })}
      {node.mayLook && waiting && (
        <>
          {button(registers ? act.registerLook : act.verify, { what: 'verify', node, report: waiting })}
          {button(act.reject, { what: 'reject', node, report: waiting })}
        </>
      )}
    </span>
  );
}

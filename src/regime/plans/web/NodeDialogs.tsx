import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { EvidenceBox, FilesToSend } from '../../evidence/web/EvidenceBox.js';
import { useSend } from '../../evidence/web/use-sending.js';
import { NO_PROOF, ProofFields, proofOf, shownProof } from '../../obligations/web/ProofFields.js';
import {
  type MilestoneBasis,
  type MilestoneReportView,
  type MilestoneView,
  type PlanMilestones,
  rejectMilestone,
  reportMilestone,
  verifyMilestone,
} from '../contract.milestones.js';
import { nodeWords } from './node-word-lists.js';

interface ReportDialogProps {
  readonly taskId: string;
  readonly planId: string;
  readonly version: string | null;
  readonly node: MilestoneView;
  /** The clerk registers the letter of the unit. */
  readonly registers: boolean;
  readonly onClose: () => void;
}

/** The unit that owes a node says how far it is; for it a clerk takes its letter down. */
export function ReportDialog({ taskId, planId, version, node, registers, onClose }: ReportDialogProps) {
  const all = useWords(nodeWords);
  const words = all.form;
  const today = useDays().today ?? '';
  const send = useCommand(reportMilestone, { planId, milestoneId: node.id });
  const [kind, setKind] = useState<'met' | 'partial'>('met');
  const [said, setSaid] = useState({ share: '', reachedOn: today, value: '', note: '', letterOn: today });
  const [proof, setProof] = useState(NO_PROOF);
  const [files, setFiles] = useState<readonly File[]>([]);
  const sendFiles = useSend(taskId);
  const problem = send.error?.problem;
  const act = (): void => {
    const { share, reachedOn, value, note, letterOn } = said;
    const given = proofOf(proof);
    const came = registers ? { letter: { on: letterOn, proof: shownProof(proof) } } : given && { proof: given };
    const part = kind === 'partial' && share.trim() !== '' ? { share: Number(share) } : {};
    send.mutate(
      { body: { kind, ...part, reachedOn, value, note, ...came }, version },
      {
        onSuccess: ({ value: { items } }) => {
          const reported = items.find(({ id }) => id === node.id)?.reports.at(-1);
          if (reported) sendFiles({ kind: 'milestone-report', id: reported.id }, files);
          onClose();
        },
      },
    );
  };
  const text = (field: keyof typeof said, path: string, label: string, more: object = {}) => (
    <TextField
      path={path}
      label={label}
      value={said[field]}
      change={(value) => setSaid({ ...said, [field]: value })}
      problem={problem}
      {...more}
    />
  );
  const title = registers ? all.act.registerReport : all.act.report;
  return (
    <ActDialog
      title={all.act.of(title, node.title)}
      lead={registers ? words.registerLead : words.reportLead}
      act={title}
      problem={problem}
      pending={send.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Choice
        legend={words.kind}
        name="node-kind"
        options={(['met', 'partial'] as const).map((each) => [each, words.kinds[each]] as const)}
        value={kind}
        change={setKind}
      />
      {kind === 'partial' && text('share', 'share', words.share)}
      {text('reachedOn', 'reachedOn', words.reachedOn, { type: 'date' })}
      {text('value', 'value', words.value, { hint: words.valueHint })}
      {text('note', 'note', words.note, { type: 'long', hint: words.noteHint })}
      {registers && text('letterOn', 'letter.on', words.letterOn, { type: 'date' })}
      <ProofFields path={registers ? 'letter.proof' : 'proof'} typed={proof} change={setProof} problem={problem} />
      <FilesToSend files={files} choose={setFiles} />
    </ActDialog>
  );
}

interface LookDialogProps {
  readonly taskId: string;
  readonly nodes: PlanMilestones;
  readonly version: string | null;
  readonly node: MilestoneView;
  readonly report: MilestoneReportView;
  readonly what: 'verify' | 'reject';
  readonly onClose: () => void;
}

const BASES: readonly MilestoneBasis[] = ['lead', 'inspector', 'certificate'];

/** Somebody looked at what was reported, here or by a paper that a clerk registers. */
export function LookDialog({ taskId, nodes, version, node, report, what, onClose }: LookDialogProps) {
  const all = useWords(nodeWords);
  const words = all.form;
  const today = useDays().today ?? '';
  const params = { planId: nodes.planId, reportId: report.id };
  const verify = useCommand(verifyMilestone, params);
  const reject = useCommand(rejectMilestone, params);
  const [basis, setBasis] = useState<MilestoneBasis>(nodes.basis ?? 'inspector');
  const [said, setSaid] = useState({ certificate: '', reason: '', signedBy: '', post: '', signedOn: today });
  const [proof, setProof] = useState(NO_PROOF);
  const command = what === 'verify' ? verify : reject;
  const problem = command.error?.problem;
  const act = (): void => {
    const { certificate, reason, signedBy, post, signedOn } = said;
    const paper = { signedBy, post, signedOn, opinion: '', proof: shownProof(proof) };
    const by = nodes.registers ? { basis, paper } : {};
    const done = { onSuccess: onClose };
    if (what === 'reject') return reject.mutate({ body: { ...by, reason }, version }, done);
    const shown = basis === 'certificate' ? { certificate } : {};
    return verify.mutate({ body: { ...by, ...shown }, version }, done);
  };
  const text = (field: keyof typeof said, path: string, label: string, type: 'text' | 'date' | 'long' = 'text') => (
    <TextField
      path={path}
      label={label}
      type={type}
      value={said[field]}
      change={(value) => setSaid({ ...said, [field]: value })}
      problem={problem}
    />
  );
  const title = what === 'reject' ? all.act.reject : nodes.registers ? all.act.registerLook : all.act.verify;
  return (
    <ActDialog
      title={all.act.of(title, node.title)}
      lead={what === 'reject' ? words.rejectLead : nodes.registers ? words.registerLookLead : words.verifyLead[basis]}
      act={title}
      problem={problem}
      pending={command.isPending}
      onAct={act}
      onClose={onClose}
    >
      <EvidenceBox taskId={taskId} about={{ kind: 'milestone-report', id: report.id }} readOnly />
      {nodes.registers && (
        <Choice
          legend={words.basis}
          name="node-basis"
          options={BASES.map((each) => [each, all.basis[each]] as const)}
          value={basis}
          change={setBasis}
        />
      )}
      {what === 'verify' && basis === 'certificate' && text('certificate', 'certificate', words.certificate)}
      {what === 'reject' && text('reason', 'reason', words.reason, 'long')}
      {nodes.registers && (
        <>
          {text('signedBy', 'paper.signedBy', words.signedBy)}
          {text('post', 'paper.post', words.post)}
          {text('signedOn', 'paper.signedOn', words.signedOn, 'date')}
          <ProofFields path="paper.proof" typed={proof} change={setProof} problem={problem} />
        </>
      )}
    </ActDialog>
  );
}

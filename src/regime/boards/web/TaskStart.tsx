import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { NO_PROOF, ProofFields, proofOf } from '../../obligations/web/ProofFields.js';
import type { TaskRecord } from '../../tasks/contract.js';
import { startTask } from '../../tasks/endpoints.js';
import { startWords } from './start-word-lists.js';

interface TaskStartProps {
  readonly task: TaskRecord;
  readonly version: string | null;
}

/** Since when is work under way? The true first day, also where it came before the approval (I5). */
export function TaskStart({ task, version }: TaskStartProps) {
  const words = useWords(startWords);
  const [telling, setTelling] = useState(false);
  const isReady = task.state === 'ready';
  const mayTell = task.can.includes('task.start') && (isReady || task.start === null);
  if (task.start === null && !mayTell) return null;
  return (
    <Section id="start" title={words.heading} note={words.note}>
      <StartText task={task} />
      {mayTell && (
        <div className="row-acts gap-s">
          <Button onClick={() => setTelling(true)}>{isReady ? words.act : words.registerEarly}</Button>
        </div>
      )}
      {telling && <StartDialog task={task} version={version} onClose={() => setTelling(false)} />}
    </Section>
  );
}

function StartText({ task: { start, programme } }: { readonly task: TaskRecord }) {
  const words = useWords(startWords);
  const dayWords = useDayWords();
  if (start === null) return <p className="m">{words.none}</p>;
  const on = dayWords({ on: start.on, inYear: programme.year });
  return (
    <>
      <p>
        {start.beforeApproval ? (
          <>
            <span className="light light-lag">{words.early}</span>
            {'　'}
            {words.earlyOn(on)}
          </>
        ) : (
          words.begun(on)
        )}
        {start.receiptNumber !== null && <span className="m">{`　${words.evidence(start.receiptNumber)}`}</span>}
        {start.scan !== null && <span className="m">{`　${words.scanned}`}</span>}
      </p>
      {start.explanation !== null && <p lang="zh-CN">{words.because(start.explanation)}</p>}
    </>
  );
}

const SAID = ['yes', 'no'] as const;
type Said = (typeof SAID)[number];

/** On which day it truly began and what shows it; of works also whether they may begin. */
function StartDialog({ task, version, onClose }: TaskStartProps & { readonly onClose: () => void }) {
  const words = useWords(startWords);
  const today = useDays().today ?? '';
  const send = useCommand(startTask, { taskId: task.id });
  const isReady = task.state === 'ready';
  const [said, setSaid] = useState({ on: task.start?.on ?? today, explanation: '' });
  const [built, setBuilt] = useState<Said>(task.deliverables.length > 0 ? 'yes' : 'no');
  const [conditions, setConditions] = useState<Said>('no');
  const [funds, setFunds] = useState<Said>('no');
  const [proof, setProof] = useState(NO_PROOF);
  const problem = send.error?.problem;
  const act = (): void => {
    const shown = proofOf(proof);
    const works =
      isReady && built === 'yes'
        ? { works: { conditionsMet: conditions === 'yes', fundsArranged: funds === 'yes' } }
        : {};
    send.mutate({ body: { ...said, ...works, ...(shown && { proof: shown }) }, version }, { onSuccess: onClose });
  };
  const title = isReady ? words.act : words.registerEarly;
  const choice = (
    legend: string,
    name: string,
    value: Said,
    change: (value: Said) => void,
    labels = [words.yes, words.no],
  ) => (
    <Choice
      legend={legend}
      name={name}
      options={SAID.map((each, at) => [each, labels[at] ?? ''] as const)}
      value={value}
      change={change}
    />
  );
  return (
    <ActDialog
      title={title}
      lead={isReady ? words.lead : words.earlyLead}
      act={title}
      problem={problem}
      pending={send.isPending}
      onAct={act}
      onClose={onClose}
    >
      <TextField
        path="on"
        label={words.on}
        type="date"
        value={said.on}
        change={(on) => setSaid({ ...said, on })}
        problem={problem}
      />
      <ProofFields path="proof" typed={proof} change={setProof} problem={problem} />
      {isReady && choice(words.built, 'start-built', built, setBuilt, [words.builtYes, words.builtNo])}
      {isReady && built === 'yes' && (
        <>
          {choice(words.conditions, 'start-conditions', conditions, setConditions)}
          {choice(words.funds, 'start-funds', funds, setFunds)}
        </>
      )}
      <TextField
        path="explanation"
        label={words.explanation}
        hint={words.explanationHint}
        type="long"
        value={said.explanation}
        change={(explanation) => setSaid({ ...said, explanation })}
        problem={problem}
      />
    </ActDialog>
  );
}

import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { useKeptHere } from '../../../web/use-kept-here.js';
import { FilesToSend } from '../../evidence/web/EvidenceBox.js';
import { useSend } from '../../evidence/web/use-sending.js';
import { rowName } from '../../notices/rules/row-name.js';
import { LetterFields, letterBody, noLetter } from '../../staffing/web/fields.js';
import { useIsOffice } from '../../staffing/web/use-office.js';
import { Whose } from '../../offices/web/Whose.js';
import { readTask, type TaskRecord } from '../../tasks/contract.js';
import type { ChangesOfItem } from '../contract.js';
import { changesOfItem, proposeChange } from '../endpoints.js';
import type { ChangeKind } from '../rules/kinds.js';
import { changeWords } from '../word-lists.js';
import { ProposeSide } from './ProposeSide.js';
import { bodyOf, faultyTargets, NOTHING_TYPED, type Typed } from './propose-typing.js';
import { WhatChanges } from './WhatChanges.js';
import { WhoDecides } from './WhoDecides.js';
import { changePageWords } from './word-lists.js';

/** How is the promise of this item to change? What is promised stands as it is read, beside it who decides. */
export function ProposePage() {
  const { taskId } = useParams({ from: '/shell/tasks/$taskId/change' });
  const task = useRead(readTask, { taskId }, {});
  const changes = useRead(changesOfItem, { taskId }, {});
  return (
    <Loaded query={task} page>
      {(item) => (
        <Loaded query={changes} page>
          {(known) => <Propose item={item} known={known} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ProposeProps {
  readonly item: TaskRecord;
  readonly known: ChangesOfItem;
}

function Propose({ item, known }: ProposeProps) {
  const words = useWords(changePageWords);
  const { proposing } = words;
  const [first] = known.kinds;
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/tasks/$taskId" params={{ taskId: item.id }}>
            {words.item(rowName(item))}
          </Link>
        }
        question={proposing.question(item.title)}
        {...(first !== undefined && { answer: <p>{proposing.lead}</p> })}
      />
      {first === undefined ? (
        <Empty why={proposing.none} />
      ) : (
        <Whose>{(personId) => <Form key={personId} {...{ item, known, first, personId }} />}</Whose>
      )}
    </>
  );
}

interface FormProps extends ProposeProps {
  readonly first: ChangeKind;
  readonly personId: string;
}

function Form({ item, known, first, personId }: FormProps) {
  const { form } = useWords(changePageWords);
  const { kind: kinds } = useWords(changeWords);
  const navigate = useNavigate();
  const isOffice = useIsOffice();
  const { today } = useDays();
  const propose = useCommand(proposeChange, { taskId: item.id });
  const kept = useKeptHere(
    { personId, form: `change.${item.id}` },
    { kind: first, said: NOTHING_TYPED, letter: noLetter(today) },
  );
  const { said, letter } = kept.typed;
  const kind = known.kinds.includes(kept.typed.kind) ? kept.typed.kind : first;
  const typed: Typed = { ...NOTHING_TYPED, ...said };
  const [files, setFiles] = useState<readonly File[]>([]);
  const sendFiles = useSend(item.id);
  const [tried, setTried] = useState(false);
  const problem = propose.error?.problem;
  const faulty = faultyTargets(typed);
  const change = (changed: Partial<Typed>): void => kept.change({ said: { ...typed, ...changed } });
  const act = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    // A figure that cannot be read would otherwise be sent as a target given up.
    if (kind === 'scope' && faulty.length > 0) return;
    propose.mutate(
      { body: { ...bodyOf(kind, typed), ...(isOffice && { letter: letterBody(letter) }) } },
      {
        onSuccess: ({ value: { id } }) => {
          sendFiles({ kind: 'change', id }, files);
          kept.sent();
          void navigate({ to: '/changes/$changeId', params: { changeId: id } });
        },
      },
    );
  };
  const long = (field: 'rationale' | 'effectOnPeople', label: string, hint: string) => (
    <TextField
      path={field}
      {...{ label, hint, problem }}
      type="long"
      value={typed[field]}
      change={(value) => change({ [field]: value })}
    />
  );
  return (
    <div className="work">
      <form onSubmit={act} noValidate className="settle">
        {problem && <ProblemNotice problem={problem} />}
        <Choice
          legend={form.kind}
          name="kind"
          options={known.kinds.map((each) => [each, kinds[each]] as const)}
          value={kind}
          change={(chosen) => kept.change({ kind: chosen })}
        />
        <WhatChanges
          {...{ kind, typed, change, problem }}
          now={known.now}
          year={item.programme.year}
          faulty={tried ? faulty : []}
        />
        <WhoDecides {...{ kind, typed }} now={known.now} year={item.programme.year} leader={item.deputyLeader} />
        {long('rationale', form.rationale, form.rationaleHint)}
        {long('effectOnPeople', form.effect, form.effectHint)}
        <TextField
          path="evidence"
          label={form.evidence}
          hint={form.evidenceHint}
          value={typed.evidence}
          change={(evidence) => change({ evidence })}
          problem={problem}
        />
        <FilesToSend files={files} choose={setFiles} />
        {isOffice && (
          <LetterFields typed={letter} change={(changed) => kept.change({ letter: changed })} problem={problem} />
        )}
        <p className="row-acts">
          <Button type="primary" htmlType="submit" disabled={propose.isPending}>
            {form.propose}
          </Button>
        </p>
      </form>
      <ProposeSide known={known} />
    </div>
  );
}

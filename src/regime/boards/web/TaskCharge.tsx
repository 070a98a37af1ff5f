import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { faultAt } from '../../../web/problem.js';
import { Section } from '../../../web/Record.js';
import { useDays } from '../../../web/today.js';
import { listPortfolios, type PortfolioList } from '../../offices/endpoints.portfolios.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { DayField } from '../../offices/web/PostFields.js';
import type { TaskRecord } from '../../tasks/contract.js';
import { listCharges, putInCharge } from '../../tasks/endpoints.charge.js';
import { rowName } from '../../notices/rules/row-name.js';
import { LeaderField } from './GivePortfolioDialog.js';
import { leaderWords } from './leader-word-lists.js';
import { OtherTerms } from './Terms.js';

interface TaskPart {
  readonly task: TaskRecord;
  readonly version: string | null;
}

/** Who of the leaders was, is and will be in charge of the item. */
export function TaskCharge({ task, version }: TaskPart) {
  const words = useWords(leaderWords);
  const charges = useRead(listCharges, { programmeId: task.programme.id }, {});
  const [open, setOpen] = useState(false);
  const leaders = useRead(listPortfolios, {}, {}, { enabled: open }).data?.value.leaders;
  return (
    <Section id="charge" title={words.charge} note={words.chargeNote}>
      <Loaded query={charges}>
        {({ items }) => {
          const charge = items.find(({ id }) => id === task.id);
          const written = charge?.written ?? null;
          return charge && charge.terms.length > 0 ? (
            <OtherTerms terms={charge.terms} />
          ) : (
            <p className="m">{written === null ? words.nobody : words.written(written)}</p>
          );
        }}
      </Loaded>
      <p className="row-acts">
        {task.can.includes('task.put-in-charge') && <Button onClick={() => setOpen(true)}>{words.put}</Button>}
        <Link to="/portfolios">{words.toList}</Link>
      </p>
      {open && leaders && <PutDialog task={task} version={version} leaders={leaders} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function PutDialog({
  task,
  version,
  leaders,
  onClose,
}: TaskPart & { readonly leaders: PortfolioList['leaders']; readonly onClose: () => void }) {
  const words = useWords(leaderWords);
  const put = useCommand(putInCharge, { taskId: task.id });
  const [leaderId, setLeader] = useState(leaders[0]?.id ?? '');
  const [from, setFrom] = useState<string>(useDays().today ?? '');
  const problem = put.error?.problem;
  return (
    <ActDialog
      title={words.putTitle(rowName(task))}
      lead={leaders.length === 0 ? words.noLeaders : words.putLead}
      act={words.save}
      problem={problem}
      pending={put.isPending || leaders.length === 0}
      onAct={() => put.mutate({ body: { leaderId, from }, version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <LeaderField leaders={leaders} chosen={leaderId} problem={problem} onChoose={setLeader} />
      <DayField
        path="from"
        label={words.from}
        hint={words.fromHint}
        fault={faultAt(problem, 'from')}
        day={from}
        onType={setFrom}
      />
    </ActDialog>
  );
}

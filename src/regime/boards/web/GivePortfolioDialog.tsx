import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { useDays } from '../../../web/today.js';
import { givePortfolio, type PortfolioList } from '../../offices/endpoints.portfolios.js';
import { Choices } from '../../offices/web/DelegateDialog.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { DayField } from '../../offices/web/PostFields.js';
import { leaderWords } from './leader-word-lists.js';
import { webWords } from '../../../web/word-lists.js';

interface GivePortfolioProps {
  readonly list: PortfolioList;
  readonly onClose: () => void;
}

/** Puts a leader in charge of units from a day on, or nobody. */
export function GivePortfolioDialog({ list, onClose }: GivePortfolioProps) {
  const words = useWords(leaderWords);
  const { aside } = useWords(webWords);
  const give = useCommand(givePortfolio, {});
  const [leaderId, setLeader] = useState(list.leaders[0]?.id ?? '');
  const [unitIds, setUnits] = useState<readonly string[]>([]);
  const [from, setFrom] = useState<string>(useDays().today ?? '');
  const problem = give.error?.problem;
  return (
    <ActDialog
      title={words.giveTitle}
      lead={words.giveLead}
      act={words.save}
      problem={problem}
      pending={give.isPending}
      onAct={() =>
        give.mutate(
          { body: { leaderId: leaderId === '' ? null : leaderId, unitIds: [...unitIds], from } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <LeaderField leaders={list.leaders} chosen={leaderId} none={words.none} problem={problem} onChoose={setLeader} />
      <DayField
        path="from"
        label={words.from}
        hint={words.fromHint}
        fault={faultAt(problem, 'from')}
        day={from}
        onType={setFrom}
      />
      <Choices
        legend={words.units}
        choices={list.items.map(({ unit, leader }) => ({
          id: unit.id,
          name: leader ? unit.name + aside(leader.name) : unit.name,
        }))}
        chosen={unitIds}
        fault={faultAt(problem, 'unitIds')}
        onChoose={setUnits}
      />
    </ActDialog>
  );
}

interface LeaderFieldProps {
  readonly leaders: PortfolioList['leaders'];
  readonly chosen: string;
  /** Left out: somebody must be named. */
  readonly none?: string;
  readonly problem: Problem | undefined;
  readonly onChoose: (leaderId: string) => void;
}

/** One of the leaders by name and title. */
export function LeaderField({ leaders, chosen, none, problem, onChoose }: LeaderFieldProps) {
  const words = useWords(leaderWords);
  return (
    <Field path="leaderId" label={words.leader} fault={faultAt(problem, 'leaderId')}>
      {(control) => (
        <select {...control} value={chosen} onChange={({ target }) => onChoose(target.value)}>
          {leaders.map(({ id, name, title }) => (
            <option key={id} value={id} lang="zh-CN">
              {title === null ? name : `${name}　${title}`}
            </option>
          ))}
          {none !== undefined && <option value="">{none}</option>}
        </select>
      )}
    </Field>
  );
}

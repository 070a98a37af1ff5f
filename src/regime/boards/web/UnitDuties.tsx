import { Link } from '@tanstack/react-router';
import { useRead, useReadAll } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { listProgrammes, type ProgrammeView } from '../../notices/endpoints.js';
import { listObligations } from '../../obligations/contract.js';
import { DutyTable } from '../../obligations/web/DutyTable.js';
import type { UnitRecord } from '../../offices/endpoints.units.js';
import { unitPageWords } from '../../offices/web/unit-page-words.js';
import { listTasks, type TaskView } from '../../tasks/contract.js';
import { rowName } from '../../notices/rules/row-name.js';

/** What a unit leads, shares and owes in the latest year. */
export function UnitDuties({ unit }: { readonly unit: UnitRecord }) {
  const words = useWords(unitPageWords).record;
  const programmes = useRead(listProgrammes, {}, { limit: 1 });
  return (
    <Loaded query={programmes}>
      {({ items: [latest] }) =>
        latest ? <OfProgramme unit={unit} programme={latest} /> : <p className="m">{words.noProgramme}</p>
      }
    </Loaded>
  );
}

function OfProgramme({ unit, programme }: { readonly unit: UnitRecord; readonly programme: ProgrammeView }) {
  const words = useWords(unitPageWords).record;
  const programmeId = programme.id;
  const tasks = useReadAll(listTasks, { programmeId });
  const duties = useRead(listObligations, { programmeId }, { unit: unit.name });
  return (
    <>
      <Loaded query={tasks}>
        {({ items }) => {
          const leads = items.filter(({ leadUnit }) => leadUnit === unit.name);
          const shares = items.filter(({ responsibleUnits }) => responsibleUnits.includes(unit.name));
          return (
            <>
              <Items id="leads" title={words.leads(leads.length)} none={words.leadsNone} items={leads} />
              <Items id="shares" title={words.shares(shares.length)} none={words.sharesNone} items={shares} />
            </>
          );
        }}
      </Loaded>
      <Section id="duties" title={words.duties} note={words.dutiesNote}>
        <Loaded query={duties}>
          {({ items }) => <DutyTable duties={items} year={programme.year} programmeId={programmeId} />}
        </Loaded>
      </Section>
    </>
  );
}

interface ItemsProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly items: readonly TaskView[];
}

function Items({ id, title, none, items }: ItemsProps) {
  return (
    <Section id={id} title={title}>
      {items.length === 0 ? (
        <p className="m">{none}</p>
      ) : (
        <ul className="done-l">
          {items.map((task) => (
            <li key={task.id}>
              <Link to="/tasks/$taskId" params={{ taskId: task.id }} lang="zh-CN">
                {rowName(task)}　{task.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

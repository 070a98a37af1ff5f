import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { ArrivalView, SecondmentView } from '../contract.js';
import { staffingBoard } from '../endpoints.js';
import { BodyTable } from './BodyTable.js';
import { RequestTable } from './RequestTable.js';
import { useIsOffice } from './use-office.js';
import { staffingPageWords } from './word-lists.js';

const WAITING: readonly SecondmentView['state'][] = ['requested', 'routed', 'countered', 'refused', 'escalated'];

/** Sums for the answer line. */
export const figuresOf = (requests: readonly SecondmentView[]) => {
  const standing = requests.filter(({ state, agreed }) => agreed !== null && state !== 'withdrawn');
  return {
    requests: requests.length,
    waiting: requests.filter(({ state }) => WAITING.includes(state)).length,
    silent: requests.filter(({ silent }) => silent).length,
    agreed: standing.reduce((sum, { agreed }) => sum + (agreed?.people ?? 0), 0),
    arrived: standing.reduce((sum, { arrived }) => sum + arrived, 0),
    pastEnd: requests.filter(({ pastItsEnd }) => pastItsEnd).length,
  };
};

/** Are the people of the units in place? Every request of the year, and what came of them by asked unit. */
export function StaffingBoardPage() {
  const { programmeId } = useParams({ from: '/shell/programmes/$programmeId/staffing' });
  const words = useWords(staffingPageWords);
  const isOffice = useIsOffice();
  const board = useRead(staffingBoard, { programmeId }, {});
  return (
    <Loaded query={board} page>
      {({ year, items, bodies, units }) => (
        <>
          <AnswerLine
            crumb={
              <Link to="/programmes/$programmeId" params={{ programmeId }}>
                {words.board.crumb(year)}
              </Link>
            }
            question={words.board.question}
            answer={<p>{items.length === 0 ? words.board.none : words.board.answer(figuresOf(items))}</p>}
          />
          {items.length > 0 && (
            <Section id="requests" title={words.requests} note={words.requestsNote}>
              <RequestTable requests={items} year={year} withItem />
            </Section>
          )}
          {bodies.length > 0 && (
            <Section id="bodies" title={words.bodies} note={words.bodiesNote}>
              <BodyTable bodies={bodies} year={year} leader={null} isOffice={isOffice} />
            </Section>
          )}
          <Section id="units" title={words.board.units} note={words.board.unitsNote}>
            <UnitTable units={units} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function UnitTable({ units }: { readonly units: readonly ArrivalView[] }) {
  const words = useWords(staffingPageWords);
  const { column } = words;
  if (units.length === 0) return <Empty why={words.board.unitsNone} />;
  const figure = (key: Exclude<keyof ArrivalView, 'unit'>, heading: string) => ({
    ...{ key, heading, numeric: true },
    cell: (row: ArrivalView) => row[key],
  });
  return (
    <Table<ArrivalView>
      caption={words.board.units}
      hideCaption
      rows={units}
      keyOf={({ unit }) => unit.id}
      columns={[
        { key: 'unit', heading: column.unit, names: true, cell: ({ unit }) => <span lang="zh-CN">{unit.name}</span> },
        figure('requests', column.requests),
        figure('asked', column.asked),
        figure('agreed', column.agreed),
        figure('arrivedOnTime', column.onTime),
        figure('arrivedLate', column.late),
        figure('refused', column.refused),
        figure('notAnswered', column.silent),
        figure('answeredLate', column.answeredLate),
      ]}
    />
  );
}

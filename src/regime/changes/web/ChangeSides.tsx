import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { ChangeView } from '../contract.js';
import { changeWords } from '../word-lists.js';
import { Amount } from './ChangeText.js';
import { changePageWords } from './word-lists.js';
import type { ChangePageWords } from './words.js';

import type { ReactNode } from 'react';
interface Row {
  readonly key: string;
  readonly what: ReactNode;
  readonly was: ReactNode;
  readonly toBe: ReactNode;
}

/** What is promised and what is to be, side by side; what stays is said to stay (I9). */
export function ChangeSides({ change }: { readonly change: ChangeView }) {
  const { sides } = useWords(changePageWords);
  const rows = useRows(change);
  return (
    <Section id="sides" title={sides.title} note={sides.note}>
      <Table<Row>
        caption={sides.title}
        hideCaption
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'what', heading: sides.what, names: true, cell: ({ what }) => what },
          { key: 'was', heading: sides.was, cell: ({ was }) => was },
          { key: 'toBe', heading: sides.toBe, cell: ({ toBe }) => toBe },
        ]}
      />
    </Section>
  );
}

function useRows({ kind, before, after, programme: { year } }: ChangeView): Row[] {
  const { sides } = useWords(changePageWords);
  const { kind: kinds } = useWords(changeWords);
  const same = <span className="m">{sides.same}</span>;
  const ofState = kind !== 'duration' && kind !== 'scope' && kind !== 'value' && kind !== 'unit';
  return [
    ...(ofState
      ? [
          {
            ...{ key: 'item', what: sides.item, was: sides.goesOn },
            toBe: (
              <>
                {kinds[kind]}
                {after.stages.length > 0 && (
                  <span className="sub" lang="zh-CN">
                    {sides.stages(after.stages)}
                  </span>
                )}
              </>
            ),
          },
        ]
      : []),
    {
      ...{ key: 'due', what: sides.due, was: <DayText on={before.dueOn} inYear={year} full /> },
      toBe: after.dueOn === null ? same : <DayText on={after.dueOn} inYear={year} full />,
    },
    ...(kind === 'value'
      ? [
          {
            ...{ key: 'estimate', what: sides.estimate, was: <Amount amount={before.estimate} /> },
            toBe: <Amount amount={after.estimate} />,
          },
        ]
      : []),
    ...(before.units && after.units ? unitRows(before.units, after.units, sides) : []),
    ...before.targets.map(({ indicator, value, unit }, place) => {
      const changed = after.targets.find((each) => each.place === place);
      const figure = (amount: number) => <span lang="zh-CN">{`${String(amount)}${unit}`}</span>;
      return {
        ...{ key: `target-${String(place)}`, what: <span lang="zh-CN">{indicator}</span>, was: figure(value) },
        toBe:
          !changed || changed.now === changed.was ? same : changed.now === null ? sides.givenUp : figure(changed.now),
      };
    }),
  ];
}

type Units = NonNullable<ChangeView['after']['units']>;

/** Who leads and who is responsible; where nobody is, it says so. */
function unitRows(was: Units, now: Units, sides: ChangePageWords['sides']): Row[] {
  const names = (units: Units['responsible']): string => units.map(({ name }) => name).join('、');
  const row = (key: string, what: string, one: string, other: string): Row => ({
    ...{ key, what, was: <span lang="zh-CN">{one === '' ? sides.nobody : one}</span> },
    toBe:
      one === other ? (
        <span className="m">{sides.same}</span>
      ) : (
        <span lang="zh-CN">{other === '' ? sides.nobody : other}</span>
      ),
  });
  return [
    row('lead', sides.lead, was.lead.name, now.lead.name),
    row('responsible', sides.responsible, names(was.responsible), names(now.responsible)),
  ];
}

import { Button } from 'antd';
import { ClashBox } from '../../../web/ClashBox.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { webWords } from '../../../web/word-lists.js';
import { SupersessionTyped } from '../../notices/endpoints.superseding.js';
import type { SupersessionForm } from '../contract.superseding.js';
import { supersedeWords } from './supersede-word-lists.js';
import type { SupersessionTyping } from './use-supersession.js';
import { amendWords } from './word-lists.js';

interface SupersedeRowsProps extends SupersessionTyping {
  readonly view: SupersessionForm;
}
type Row = SupersessionForm['rows'][number];

/** No item of the list has this id. */
const NEW = 'new';

/** Every row of the new notice with the item that it continues, as a person says; the program only proposes. */
export function SupersedeRows({ view: { rows, items }, typed, change, clashing }: SupersedeRowsProps) {
  const words = useWords(supersedeWords);
  const { labelled } = useWords(webWords);
  const { column } = useWords(amendWords);
  const matches = typed.matches ?? [];
  const saidOf = (row: string) => matches.find((each) => each.row === row);
  const itemName = (id: string): string => {
    const item = items.find((each) => each.id === id);
    return item ? words.item(item.row, item.title) : '';
  };
  const say = (row: string, chosen: string): void => {
    const others = matches.filter((each) => each.row !== row);
    change({ matches: chosen === '' ? others : [...others, { row, continues: chosen === NEW ? null : chosen }] });
  };
  const linesOf = (value: unknown): string[] =>
    (SupersessionTyped.shape.matches.safeParse(value).data ?? []).map(
      ({ row, continues }) =>
        labelled(words.item(row, rows.find((each) => each.row === row)?.title ?? '')) +
        (continues === null ? words.opens : itemName(continues)),
    );
  const proposed = rows.flatMap(({ row, proposal }) =>
    proposal && !saidOf(row) ? [{ row, continues: proposal.itemId }] : [],
  );
  return (
    <Section id="rows" title={words.rows(rows.length)} note={words.rowsNote}>
      <ClashBox {...clashing('matches')} linesOf={linesOf} />
      {proposed.length > 0 && (
        <div className="row-acts before-table">
          <Button onClick={() => change({ matches: [...matches, ...proposed] })}>
            {words.takeAll(proposed.length)}
          </Button>
        </div>
      )}
      <Table<Row>
        caption={words.rows(rows.length)}
        hideCaption
        rows={rows}
        keyOf={({ row }) => row}
        columns={[
          {
            key: 'row',
            heading: words.newRow,
            names: true,
            cell: ({ row, title, leadUnit, content }) => (
              <>
                <span lang="zh-CN">{words.item(row, title)}</span>
                <Words leadUnit={leadUnit} content={content} of={words.item(row, title)} />
              </>
            ),
          },
          {
            key: 'continues',
            heading: words.continues,
            cell: ({ row, title, proposal }) => {
              const said = saidOf(row);
              const beside = items.find(({ id }) => id === (said ? said.continues : proposal?.itemId));
              return (
                <>
                  <select
                    aria-label={words.continuesOf(row, title)}
                    value={said === undefined ? '' : (said.continues ?? NEW)}
                    onChange={({ target }) => say(row, target.value)}
                  >
                    <option value="">{words.choose}</option>
                    <option value={NEW}>{words.opens}</option>
                    {items.map(({ id }) => (
                      <option key={id} value={id}>
                        {itemName(id)}
                      </option>
                    ))}
                  </select>
                  {said === undefined && (
                    <span className="sub">
                      {proposal === null ? (
                        words.noProposal
                      ) : (
                        <>
                          {words.proposal(itemName(proposal.itemId), proposal.why)}{' '}
                          <button type="button" className="fix" onClick={() => say(row, proposal.itemId)}>
                            {words.take}
                          </button>
                        </>
                      )}
                    </span>
                  )}
                  {beside && (
                    <Words
                      leadUnit={beside.leadUnit}
                      content={beside.content}
                      of={words.item(beside.row, beside.title)}
                    />
                  )}
                </>
              );
            },
          },
          {
            key: 'changes',
            heading: words.changes,
            cell: ({ row, changes }) => {
              const said = saidOf(row);
              if (said === undefined) return <span className="m">{words.notSaid}</span>;
              if (said.continues === null) return words.opensAnew;
              if (changes.length === 0) return words.unchanged;
              return (
                <ul>
                  {changes.map((each) => (
                    <li key={each.column}>{words.change(column[each.column], each.was, each.now)}</li>
                  ))}
                </ul>
              );
            },
          },
        ]}
      />
    </Section>
  );
}

/** What somebody compares by: who leads, and the promise itself, unfolded where the title does not decide. */
function Words({
  leadUnit,
  content,
  of,
}: {
  readonly leadUnit: string;
  readonly content: string;
  readonly of: string;
}) {
  const words = useWords(supersedeWords);
  return (
    <details className="basis">
      <summary>
        <span lang="zh-CN">{leadUnit}</span>　{words.content}
        <span className="vh">{of}</span>
      </summary>
      <p lang="zh-CN">{content}</p>
    </details>
  );
}

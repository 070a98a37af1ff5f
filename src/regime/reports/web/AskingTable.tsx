import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { DayText, NearText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import type { Sort } from '../../../web/sorting.js';
import { Table } from '../../../web/Table.js';
import { webWords } from '../../../web/word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { AskingsAsked, AskingView } from '../contract.asking.js';
import { AnswerDialog, SettleDialog, WithdrawDialog } from './AskingDialogs.js';
import { askingWords } from './asking-word-lists.js';

interface AskingTableProps {
  readonly askings: readonly AskingView[];
  /** How many there are, where the list is narrowed. */
  readonly all?: number;
  readonly year: number;
  /** On a page of one item it goes without saying. */
  readonly withItem: boolean;
  /** Where the list can be sorted: what makes a heading sort it. */
  readonly sortBy?: (key: NonNullable<AskingsAsked['sort']>) => Sort;
}

/** What was asked of whom by when, what came of it, and what can be done now. */
export function AskingTable({ askings, all = askings.length, year, withItem, sortBy }: AskingTableProps) {
  const words = useWords(askingWords);
  const { column } = words;
  const sorted = (key: NonNullable<AskingsAsked['sort']>) => (sortBy ? { sort: sortBy(key) } : {});
  return (
    <Table<AskingView>
      caption={words.caption(askings.length, all)}
      rows={askings}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          heading: column.what,
          ...sorted('item'),
          names: true,
          cell: ({ what, kind, period, item, decidedBy, letter }) => (
            <>
              <span lang="zh-CN">{what}</span>
              <span className="sub">
                {words.kind[kind]}
                {decidedBy !== null && (
                  <>
                    {'　'}
                    <span lang="zh-CN">{words.decidedBy(decidedBy)}</span>
                  </>
                )}
                {period !== null && `　${words.ofPeriod(period)}`}
              </span>
              {kind === 'decision' && letter && <span className="sub">{words.registered(letter.receiptNumber)}</span>}
              {withItem && (
                <span className="sub">
                  {words.item(rowName(item))}{' '}
                  <Link to="/tasks/$taskId" params={{ taskId: item.id }} hash="askings" lang="zh-CN">
                    {item.title}
                  </Link>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'unit',
          heading: column.unit,
          ...sorted('unit'),
          cell: ({ unit }) => <span lang="zh-CN">{unit.name}</span>,
        },
        {
          key: 'days',
          heading: column.days,
          ...sorted('due'),
          cell: ({ askedOn, dueOn, state }) => (
            <>
              {words.askedOn} <DayText on={askedOn} inYear={year} />
              <span className="sub">
                {words.dueOn} <DayText on={dueOn} inYear={year} />
                {state === 'asked' && (
                  <>
                    {'　'}
                    <NearText on={dueOn} />
                  </>
                )}
              </span>
            </>
          ),
        },
        {
          key: 'standing',
          heading: column.standing,
          ...sorted('standing'),
          cell: (asking) => <Standing {...{ asking, year }} />,
        },
        { key: 'acts', heading: column.acts, cell: (asking) => <Acts asking={asking} /> },
      ]}
    />
  );
}

function Standing({ asking, year }: { readonly asking: AskingView; readonly year: number }) {
  const words = useWords(askingWords);
  const { state, overdue, end, kind } = asking;
  return (
    <>
      {state === 'asked' && (overdue ? <b>{words.overdue}</b> : words.waiting)}
      <Answered {...{ asking, year }} />
      {end && (
        <p>
          {end.outcome === null ? words.withdrawn : words.outcome[kind][end.outcome]}{' '}
          <DayText on={end.on} inYear={year} />
          {end.words !== '' && (
            <span className="sub" lang="zh-CN">
              {end.words}
            </span>
          )}
        </p>
      )}
    </>
  );
}

function Answered({ asking: { id, answer }, year }: { readonly asking: AskingView; readonly year: number }) {
  const words = useWords(askingWords);
  const { aside } = useWords(webWords);
  if (!answer) return null;
  return (
    <p>
      {words.answered} <DayText on={answer.on} inYear={year} />
      {answer.late && <b>{aside(words.late)}</b>}
      {answer.words === null ? (
        <span className="sub">{words.wordsGone}</span>
      ) : (
        answer.words !== '' && (
          <span className="sub" lang="zh-CN">
            {answer.words}
          </span>
        )
      )}
      {answer.files.map(({ id: fileId, name }) => (
        <span className="sub" key={fileId}>
          {name === null ? (
            words.fileGone
          ) : (
            <a href={`/api/askings/${id}/files/${fileId}`} download lang="zh-CN">
              {name}
            </a>
          )}
        </span>
      ))}
      {answer.letter && <span className="sub">{words.registered(answer.letter.receiptNumber)}</span>}
    </p>
  );
}

const ACTS = ['answer', 'settle', 'withdraw'] as const;
const DIALOGS = { answer: AnswerDialog, settle: SettleDialog, withdraw: WithdrawDialog } as const;

function Acts({ asking }: { readonly asking: AskingView }) {
  const words = useWords(askingWords);
  const [open, setOpen] = useState<(typeof ACTS)[number]>();
  const Opened = open && DIALOGS[open];
  const acts = ACTS.filter((act) => asking.can.includes(`asking.${act}`));
  // An empty cell is left out on a phone.
  if (acts.length === 0 && !Opened) return null;
  return (
    <div className="row-acts">
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={words.actOn(words.act[act], asking.what)}
          onClick={() => setOpen(act)}
        >
          {words.act[act]}
        </Button>
      ))}
      {Opened && <Opened asking={asking} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

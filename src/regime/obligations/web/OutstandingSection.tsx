import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { CopyText } from '../../../web/CopyText.js';
import { DayText, NearText, useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { useDays } from '../../../web/today.js';
import type { OutstandingMatter } from '../contract.record.js';
import { dutyName } from '../rules/naming.js';
import { obligationWords } from '../word-lists.js';
import { DutyText } from './DutyText.js';
import { ReceiveDialog } from './FilingDialog.js';
import { UrgeDialog } from './UrgeDialog.js';
import { UrgeSeveral } from './UrgeSeveral.js';
import { dutyPageWords, outstandingWords } from './word-lists.js';
import { webWords } from '../../../web/word-lists.js';

type Missing = OutstandingMatter['missing'][number];

interface OutstandingSectionProps {
  readonly id: string;
  readonly matter: OutstandingMatter;
  readonly year: number;
}

/** One matter: who has not filed it, with what to do about it, and who has. */
export function OutstandingSection({ id, matter, year }: OutstandingSectionProps) {
  const words = useWords(outstandingWords);
  const { today } = useDays();
  const [open, setOpen] = useState<{ readonly act: 'receive' | 'urge'; readonly duty: Missing }>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { missing, filed, expected } = matter;
  const urgeable = missing.filter(({ can }) => can.includes('obligation.urge'));
  const mayUrge = urgeable.filter(({ urged }) => urged?.on !== today);
  const chosen = mayUrge.filter((duty) => !left.has(duty.id));
  const close = (): void => setOpen(undefined);
  return (
    <Section
      id={id}
      title={<DutyText duty={matter} />}
      note={
        <>
          {words.progress(filed.length, expected)}
          {'　'}
          <DayText on={matter.due} inYear={year} full />{' '}
          <span className={missing.some(({ overdue }) => overdue) ? 'light light-severe' : undefined}>
            <NearText on={matter.due} />
          </span>
        </>
      }
    >
      <MissingTable
        {...{ missing, mayUrge, left, year }}
        leave={(duty, isLeft) => {
          const others = [...left].filter((each) => each !== duty);
          setLeft(new Set(isLeft ? [...others, duty] : others));
        }}
        act={(act, duty) => setOpen({ act, duty })}
      />
      {filed.length > 0 && <Filed matter={matter} year={year} />}
      {urgeable.length > 0 && <UrgeSeveral duties={chosen} />}
      <Reminder matter={matter} year={year} />
      {open?.act === 'receive' && <ReceiveDialog duty={{ ...open.duty, kind: matter.kind }} onClose={close} />}
      {open?.act === 'urge' && <UrgeDialog duty={open.duty} onClose={close} />}
    </Section>
  );
}

interface MissingTableProps {
  readonly missing: readonly Missing[];
  readonly mayUrge: readonly Missing[];
  readonly left: ReadonlySet<string>;
  readonly year: number;
  readonly leave: (duty: string, isLeft: boolean) => void;
  readonly act: (act: 'receive' | 'urge', duty: Missing) => void;
}

function MissingTable({ missing, mayUrge, left, year, leave, act }: MissingTableProps) {
  const words = useWords(outstandingWords);
  const days = useWords(dutyPageWords);
  const { column } = words;
  return (
    <Table<Missing>
      caption={words.caption(missing.length)}
      rows={missing}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'unit',
          heading: column.unit,
          names: true,
          cell: (duty) => (
            <>
              <Link to="/obligations/$obligationId" params={{ obligationId: duty.id }} lang="zh-CN">
                {duty.owedBy}
              </Link>
              {duty.items.length > 0 && <span className="sub">{days.concerns(duty.items)}</span>}
            </>
          ),
        },
        { key: 'urged', heading: column.urged, cell: ({ urged }) => <Urged urged={urged} year={year} /> },
        ...(mayUrge.length === 0
          ? []
          : [
              {
                key: 'choose',
                heading: column.choose,
                width: 'w-due',
                cell: (duty: Missing) =>
                  mayUrge.includes(duty) && (
                    <input
                      type="checkbox"
                      aria-label={words.chosen(duty.owedBy)}
                      checked={!left.has(duty.id)}
                      onChange={({ target }) => leave(duty.id, !target.checked)}
                    />
                  ),
              },
            ]),
        {
          key: 'act',
          heading: column.act,
          width: 'w-last',
          cell: (duty) => (
            <span className="row-acts">
              {duty.can.includes('obligation.receive') && (
                <Button onClick={() => act('receive', duty)}>{words.receive}</Button>
              )}
              {duty.can.includes('obligation.urge') && (
                <Button onClick={() => act('urge', duty)}>{words.urgeOne}</Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function Urged({ urged, year }: { readonly urged: Missing['urged']; readonly year: number }) {
  const words = useWords(outstandingWords);
  if (urged === null) return <span className="m">{words.notUrged}</span>;
  return (
    <>
      <DayText on={urged.on} inYear={year} /> {words.by[urged.kind]}
      {urged.answer !== null && (
        <span className="sub" lang="zh-CN">
          {urged.answer}
        </span>
      )}
    </>
  );
}

function Filed({ matter: { filed }, year }: { readonly matter: OutstandingMatter; readonly year: number }) {
  const words = useWords(outstandingWords);
  const { comma, aside } = useWords(webWords);
  const dayWords = useDayWords();
  return (
    <p className="s gap-s">
      {words.filed}
      {filed.map(({ id, owedBy, metOn, metLate }, place) => (
        <span key={id}>
          {place > 0 && comma}
          <Link to="/obligations/$obligationId" params={{ obligationId: id }} lang="zh-CN">
            {owedBy}
          </Link>
          {metOn !== null && (
            <>{aside(dayWords({ on: metOn, inYear: year }) + (metLate ? comma + words.filedLate : ''))}</>
          )}
        </span>
      ))}
    </p>
  );
}

/** The text for the group chat: the units that have not filed, each with its items, and the day. */
function Reminder({ matter, year }: { readonly matter: OutstandingMatter; readonly year: number }) {
  const words = useWords(outstandingWords);
  const names = useWords(obligationWords);
  const dayWords = useDayWords();
  const written = (on: string): string => dayWords({ on, inYear: year, full: true });
  const { writtenDue, reminder, due, missing } = matter;
  const items = new Map<string, readonly string[]>();
  for (const duty of missing) items.set(duty.owedBy, [...(items.get(duty.owedBy) ?? []), ...duty.items]);
  const text = words.reminder({
    duty: dutyName(matter, names),
    written: written(writtenDue),
    towards: reminder === writtenDue ? null : written(reminder),
    last: due === writtenDue ? null : written(due),
    overdue: missing.some(({ overdue }) => overdue),
    to: matter.owedTo,
    units: [...items].map(([unit, of]) => ({ unit, items: of })),
  });
  return <CopyText label={words.copy} text={text} />;
}

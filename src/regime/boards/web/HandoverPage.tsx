import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Dock } from '../../../web/Dock.js';
import { Field, fieldId } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { useDays } from '../../../web/today.js';
import { type HoldingsView, handOverPerson, readHoldings } from '../../offices/endpoints.handover.js';
import type { PersonView } from '../../offices/endpoints.people.js';
import { PersonSelect } from '../../offices/web/PersonSelect.js';
import { DayField } from '../../offices/web/PostFields.js';
import { postText } from '../../offices/web/PostText.js';
import { personWords } from '../../offices/word-lists.js';
import { handoverWords } from './handover-word-lists.js';
import { webWords } from '../../../web/word-lists.js';

/** Who takes over what a leaver holds? Everything on one page, passed on in one act. */
export function HandoverPage() {
  const { personId } = useParams({ from: '/shell/people/$personId/handover' });
  const holdings = useRead(readHoldings, { personId }, {});
  const { today } = useDays();
  return (
    <Loaded query={holdings} page>
      {(held, version) => today !== null && <Handover held={held} version={version} today={today} />}
    </Loaded>
  );
}

/** Something that is passed on, by a name and what must be said beside it. */
interface Thing {
  readonly id: string;
  readonly name: string;
  readonly note?: ReactNode;
}

interface HandoverProps {
  readonly held: HoldingsView;
  readonly version: string | null;
  readonly today: string;
}

function Handover({ held, version, today }: HandoverProps) {
  const words = useWords(handoverWords);
  const spoken = useWords(personWords);
  const { comma } = useWords(webWords);
  const navigate = useNavigate();
  const personId = held.person.id;
  const hand = useCommand(handOverPerson, { personId });
  const [from, setFrom] = useState(today);
  const [everything, setEverything] = useState<PersonView>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, PersonView | undefined>>(new Map());
  const [closeAccount, setClose] = useState(false);
  const heirOf = (id: string): PersonView | undefined => (chosen.has(id) ? chosen.get(id) : everything);
  const things = {
    posts: held.posts.map((post): Thing => {
      const unit = held.units.find(({ id }) => id === post.unit?.id);
      const note =
        unit?.alone === true && unit.items + unit.duties > 0
          ? words.alone(unit.name, unit.items, unit.duties)
          : undefined;
      return { id: post.id, name: postText(post, spoken), ...(note !== undefined && { note }) };
    }),
    portfolios: held.portfolios.map(({ id, name }): Thing => ({ id: `portfolio ${id}`, name })),
    charges: held.charges.map(({ taskId, item }): Thing => ({ id: `charge ${taskId}`, name: item })),
    named: held.named.map(({ taskId, item, as }): Thing => ({
      ...{ id: `named ${taskId}`, name: item, note: as.map((each) => words.as[each]).join(comma) },
    })),
  };
  const all = [...things.posts, ...things.portfolios, ...things.charges, ...things.named];
  const open = all.filter(({ id }) => heirOf(id) === undefined).length;
  const act = (): void => {
    const to = (id: string): string | null => heirOf(id)?.id ?? null;
    const needed = <Each extends object>(each: Each, heir: string | null) =>
      heir === null ? [] : [{ ...each, to: heir }];
    hand.mutate(
      {
        body: {
          ...{ from, closeAccount },
          posts: held.posts.map(({ id }) => ({ postId: id, to: to(id) })),
          portfolios: held.portfolios.map(({ id }) => ({ unitId: id, to: to(`portfolio ${id}`) })),
          charges: held.charges.flatMap(({ taskId }) => needed({ taskId }, to(`charge ${taskId}`))),
          named: held.named.flatMap(({ taskId }) => needed({ taskId }, to(`named ${taskId}`))),
        },
        version,
      },
      { onSuccess: () => void navigate({ to: '/people/$personId', params: { personId } }) },
    );
  };
  const table = (rows: readonly Thing[], title: string) => (
    <HeirTable
      caption={title}
      rows={rows}
      heirOf={heirOf}
      without={personId}
      onChoose={(id, heir) => setChosen(new Map(chosen).set(id, heir))}
    />
  );
  const problem = hand.error?.problem;
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/people/$personId" params={{ personId }}>
            {words.back}
          </Link>
        }
        question={words.question(held.person.name)}
        answer={<p>{all.length === 0 ? words.nothing : words.answer(all.length)}</p>}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="stack">
        <DayField
          path="from"
          label={words.from}
          hint={words.fromHint}
          fault={faultAt(problem, 'from')}
          day={from}
          onType={setFrom}
        />
        {all.length > 0 && (
          <Field path="everything" label={words.all} hint={words.allHint}>
            {(control) => (
              <PersonSelect control={control} chosen={everything} without={personId} onChoose={setEverything} />
            )}
          </Field>
        )}
        {held.account !== 'none' && held.account !== 'closed' && (
          <label className="opt">
            <input type="checkbox" checked={closeAccount} onChange={({ target }) => setClose(target.checked)} />
            <span>
              {words.close}
              <span className="sub">{words.closeHint}</span>
            </span>
          </label>
        )}
      </div>
      <div className="gap">
        {held.posts.length > 0 && (
          <Section id="posts" title={words.posts}>
            {table(things.posts, words.posts)}
          </Section>
        )}
        {held.named.length > 0 && (
          <Section id="named" title={words.named} note={words.namedNote}>
            {table(things.named, words.named)}
          </Section>
        )}
        {held.charges.length > 0 && (
          <Section id="charges" title={words.charges} note={words.chargesNote}>
            {table(things.charges, words.charges)}
          </Section>
        )}
        {held.portfolios.length > 0 && (
          <Section id="portfolios" title={words.portfolios} note={words.portfoliosNote}>
            {table(things.portfolios, words.portfolios)}
          </Section>
        )}
        {held.delegations.length > 0 && (
          <Section id="delegations" title={words.delegations} note={words.delegationsNote}>
            <ul className="done-l">
              {held.delegations.map(({ id, by, to, role }) => (
                <li key={id}>
                  <span lang="zh-CN">{words.delegation(by.name, to.name)}</span>　{spoken.role[role]}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {held.drafts > 0 && <p className="m gap">{words.drafts(held.drafts)}</p>}
      </div>
      {held.can.includes('person.hand-over') && (
        <Dock label={words.dock} status={open === 0 ? words.ready : words.missing(open)} note={words.note}>
          <Button type="primary" disabled={hand.isPending} onClick={act}>
            {words.act}
          </Button>
        </Dock>
      )}
    </>
  );
}

interface HeirTableProps {
  readonly caption: string;
  readonly rows: readonly Thing[];
  readonly heirOf: (id: string) => PersonView | undefined;
  readonly without: string;
  readonly onChoose: (id: string, heir: PersonView | undefined) => void;
}

/** Things that are passed on, each with whom it goes to. */
function HeirTable({ caption, rows, heirOf, without, onChoose }: HeirTableProps) {
  const words = useWords(handoverWords);
  return (
    <Table<Thing>
      caption={caption}
      hideCaption
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'thing',
          heading: words.thing,
          names: true,
          cell: ({ name, note }) => (
            <>
              <span lang="zh-CN">{name}</span>
              {note !== undefined && <span className="sub">{note}</span>}
            </>
          ),
        },
        {
          key: 'heir',
          heading: words.to,
          width: 'w-title',
          cell: ({ id, name }) => (
            <>
              <label className="vh" htmlFor={fieldId(id)}>
                {words.heir(name)}
              </label>
              <PersonSelect
                control={{ id: fieldId(id) }}
                chosen={heirOf(id)}
                without={without}
                onChoose={(heir) => onChoose(id, heir)}
              />
            </>
          ),
        },
      ]}
    />
  );
}

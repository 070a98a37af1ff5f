import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { ClashBox } from '../../../web/ClashBox.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Whose } from '../../offices/web/Whose.js';
import { openSupersession, type SupersessionForm } from '../contract.superseding.js';
import { SupersedeDock } from './SupersedeDock.js';
import { SupersedeFollows } from './SupersedeFollows.js';
import { SupersedeLeftOver } from './SupersedeLeftOver.js';
import { SupersedePaper } from './SupersedePaper.js';
import { SupersedeRows } from './SupersedeRows.js';
import { supersedeWords } from './supersede-word-lists.js';
import { useSupersession } from './use-supersession.js';

/** Lays the rows of a notice that was printed anew beside the items of the one it replaces; a person says which is which. */
export function SupersedePage() {
  const { noticeId } = useParams({ from: '/shell/notices/$noticeId/supersede' });
  const query = useRead(openSupersession, { noticeId }, {});
  return (
    <Loaded query={query} page>
      {(view) => <Whose>{(personId) => <SupersedeForm key={personId} {...{ view, personId }} />}</Whose>}
    </Loaded>
  );
}

interface FormProps {
  readonly view: SupersessionForm;
  readonly personId: string;
}

function SupersedeForm({ view, personId }: FormProps) {
  const { standing, problem, ...typing } = useSupersession(view, personId);
  const { typed, change, clashing } = typing;
  const words = useWords(supersedeWords);
  const replaced = view.choices.find(({ id }) => id === view.replaces);
  const noticeNamed = (value: unknown): string[] =>
    view.choices.filter(({ id }) => id === value).map(({ number, title }) => number ?? title);
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/notices/$noticeId" params={{ noticeId: view.notice.id }}>
            {words.crumb(view.notice.number ?? '')}
          </Link>
        }
        question={words.question}
        answer={<p>{words.answer}</p>}
      />
      {problem && <ProblemNotice problem={problem} />}
      <ClashBox {...clashing('replaces')} linesOf={noticeNamed} />
      {replaced === undefined ? (
        <Empty why={words.nothing} />
      ) : (
        <>
          {view.choices.length > 1 ? (
            <div className="field">
              <label htmlFor="replaces">{words.which}</label>
              <select
                id="replaces"
                value={replaced.id}
                onChange={({ target }) => change({ replaces: target.value, matches: [], ended: [] })}
              >
                {view.choices.map(({ id, number, title }) => (
                  <option key={id} value={id}>
                    {number ?? title}
                  </option>
                ))}
              </select>
            </div>
          ) : (
            <p>
              {words.replaces}{' '}
              <Link to="/notices/$noticeId" params={{ noticeId: replaced.id }}>
                <span lang="zh-CN">{replaced.number ?? replaced.title}</span>
              </Link>
            </p>
          )}
          <div className="gap">
            <SupersedeRows view={view} {...typing} />
          </div>
          <div className="gap">
            <SupersedeLeftOver view={view} {...typing} />
          </div>
          <div className="work gap">
            <div>
              <SupersedePaper view={view} {...typing} />
            </div>
            <div>
              <SupersedeFollows view={view} />
            </div>
          </div>
          <SupersedeDock view={view} typed={typed} standing={standing} />
        </>
      )}
    </>
  );
}

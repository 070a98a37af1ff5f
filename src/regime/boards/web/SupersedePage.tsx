import { Link, useParams } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import type { SupersessionForm } from '../contract.superseding.js';
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
  const { query, ...typing } = useSupersession(noticeId);
  return (
    <Loaded query={query} page>
      {(view) => <SupersedeForm view={view} {...typing} />}
    </Loaded>
  );
}

type FormProps = Omit<ReturnType<typeof useSupersession>, 'query'> & { readonly view: SupersessionForm };

function SupersedeForm({ view, typed, change, saving, problem }: FormProps) {
  const words = useWords(supersedeWords);
  const replaced = view.choices.find(({ id }) => id === view.replaces);
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
            <SupersedeRows view={view} typed={typed} change={change} />
          </div>
          <div className="gap">
            <SupersedeLeftOver view={view} typed={typed} change={change} />
          </div>
          <div className="work gap">
            <div>
              <SupersedePaper view={view} typed={typed} change={change} />
            </div>
            <div>
              <SupersedeFollows view={view} />
            </div>
          </div>
          <SupersedeDock view={view} typed={typed} saving={saving} />
        </>
      )}
    </>
  );
}

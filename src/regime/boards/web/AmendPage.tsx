import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import type { SentFile } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Whose } from '../../offices/web/Whose.js';
import { type AmendmentForm, openAmendment } from '../contract.amending.js';
import { AmendCells } from './AmendCells.js';
import { AmendDock } from './AmendDock.js';
import { AmendFollows } from './AmendFollows.js';
import { AmendNames } from './AmendNames.js';
import { AmendPaper } from './AmendPaper.js';
import { useAmendment } from './use-amendment.js';
import { amendWords } from './word-lists.js';

/** Registers a paper that corrects cells of an issued notice (更正通知): only what is new is typed. */
export function AmendPage() {
  const { noticeId } = useParams({ from: '/shell/notices/$noticeId/amend' });
  const query = useRead(openAmendment, { noticeId }, {});
  return (
    <Loaded query={query} page>
      {(view) => <Whose>{(personId) => <AmendForm key={personId} {...{ view, personId }} />}</Whose>}
    </Loaded>
  );
}

interface AmendFormProps {
  readonly view: AmendmentForm;
  readonly personId: string;
}

function AmendForm({ view, personId }: AmendFormProps) {
  const { standing, problem, ...amending } = useAmendment(view, personId);
  const words = useWords(amendWords);
  const { item } = useSearch({ from: '/shell/notices/$noticeId/amend' });
  const [scan, setScan] = useState<SentFile>();
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
      <div className="work">
        <div>
          <AmendCells view={view} {...amending} {...(item !== undefined && { item })} />
          <AmendNames view={view} {...amending} />
          <AmendPaper {...amending} scan={scan} onScan={setScan} />
        </div>
        <AmendFollows view={view} />
      </div>
      <AmendDock view={view} typed={amending.typed} standing={standing} scan={scan} />
    </>
  );
}

import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Answered } from './api.js';
import { AnswerLine } from './AnswerLine.js';
import { useWords } from './language.js';
import type { CallError } from './problem.js';
import { NotRead } from './ProblemNotice.js';
import { webWords } from './word-lists.js';

interface LoadedProps<Reply> {
  readonly query: UseQueryResult<Answered<Reply>, CallError>;
  /** The whole page hangs on it: without it the page has no other heading. */
  readonly page?: true;
  readonly children: (value: Reply, version: string | null) => ReactNode;
}

/** What was read, or that it is being read (shown after 300 ms, by the style sheet), or why it could not be. */
export function Loaded<Reply>({ query, page, children }: LoadedProps<Reply>) {
  const words = useWords(webWords).problem;
  if (query.data) return children(query.data.value, query.data.version);
  if (query.error) {
    return (
      <>
        {page && <AnswerLine question={words.page} />}
        <NotRead problem={query.error.problem} retry={() => void query.refetch()} />
      </>
    );
  }
  return <Loading />;
}

export function Loading() {
  const words = useWords(webWords);
  return (
    <p className="loading" role="status">
      {words.loading}
    </p>
  );
}

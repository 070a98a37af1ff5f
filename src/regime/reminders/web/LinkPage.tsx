import { Navigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { openLink } from '../endpoints.js';
import { reminderPageWords } from './word-lists.js';

/** Where the link of a reminder leads, once whoever follows it is signed in: to what it spoke of. */
export function LinkPage() {
  const words = useWords(reminderPageWords).link;
  const { token } = useParams({ from: '/shell/to/$token' });
  const { mutate, data, error } = useCommand(openLink, {});
  useEffect(() => {
    mutate({ body: { token } });
  }, [mutate, token]);
  if (data) return <Navigate to="/messages" replace />;
  return (
    <>
      <AnswerLine question={words.title} />
      {error ? <ProblemNotice problem={error.problem} /> : <p role="status">{words.opening}</p>}
    </>
  );
}

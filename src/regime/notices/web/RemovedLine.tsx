import { Link } from '@tanstack/react-router';
import { useWords } from '../../../web/language.js';
import { removalWords } from './word-lists.js';

/** Says on the page of what came of a removed notice why words are missing, and leads to the record of the removal. */
export function RemovedLine({ noticeId }: { readonly noticeId: string }) {
  const words = useWords(removalWords);
  return (
    <p className="problem" role="status">
      {words.line}{' '}
      <Link to="/notices/$noticeId" params={{ noticeId }}>
        {words.toRecord}
      </Link>
    </p>
  );
}

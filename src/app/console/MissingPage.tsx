import { Link } from '@tanstack/react-router';
import { AnswerLine } from '../../web/AnswerLine.js';
import { useWords } from '../../web/language.js';
import { consoleWords } from './word-lists.js';

export function MissingPage() {
  const words = useWords(consoleWords).missing;
  return (
    <>
      <AnswerLine question={words.title} answer={<p>{words.lead}</p>} />
      <Link to="/">{words.home}</Link>
    </>
  );
}

/** What stands where a page failed in itself: nothing of its insides, and what to do. */
export function BrokenPage() {
  const words = useWords(consoleWords).broken;
  return (
    <>
      <AnswerLine question={words.title} answer={<p>{words.lead}</p>} />
      <button type="button" className="fix" onClick={() => window.location.reload()}>
        {words.reload}
      </button>
    </>
  );
}

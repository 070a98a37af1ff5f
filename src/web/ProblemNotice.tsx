import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { fieldId } from './Field.js';
import { useWords } from './language.js';
import { OFFLINE, type Problem, UNREADABLE } from './problem.js';
import { webWords } from './word-lists.js';

const NOT_FOUND = 404;
const OUR_FAULT = 500;

/** The sentence of a problem: the server's, or the page's own where the browser found it. */
function useSentence(problem: Problem): string {
  const words = useWords(webWords).problem;
  const own: Readonly<Record<string, string>> = { [OFFLINE]: words.offline, [UNREADABLE]: words.unreadable };
  return own[problem.type] ?? problem.title;
}

/** Says that something was not done: what happened, what it rests on, what to do; each faulty field with a way to it. */
export function ProblemNotice({ problem }: { readonly problem: Problem }) {
  const words = useWords(webWords).problem;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [problem]);
  const faults = problem.errors ?? [];
  const sentence = useSentence(problem);
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <p className="key">{faults.length > 0 ? words.fields(faults.length) : words.heading}</p>
      {faults.length === 0 && <p>{sentence}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, message }) => (
            <li key={path + message}>
              <FieldLink path={path} fault={message} />
            </li>
          ))}
        </ul>
      )}
      {problem.basis !== undefined && (
        <p className="s m">
          {words.clause}
          {problem.basis}
        </p>
      )}
      <RequestNumber problem={problem} />
    </div>
  );
}

/** Leads to the control itself, not to its place alone; plain text where the page has no such control. */
function FieldLink({ path, fault }: { readonly path: string; readonly fault: string }) {
  const { labelled } = useWords(webWords);
  const id = fieldId(path);
  const go = (): void => {
    document.getElementById(id)?.focus();
  };
  const label = document.querySelector(`label[for="${id}"]`)?.textContent ?? '';
  if (label === '') return labelled(path) + fault;
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {labelled(label) + fault}
    </a>
  );
}

/** Says why something could not be read; trying again helps unless it is not there. */
export function NotRead({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  const words = useWords(webWords).problem;
  const sentence = useSentence(problem);
  return (
    <div className="problem" role="alert">
      <p>{sentence}</p>
      <RequestNumber problem={problem} />
      {problem.status !== NOT_FOUND && <Button onClick={retry}>{words.retry}</Button>}
    </div>
  );
}

/** What to tell the administrator, where the fault is ours. */
function RequestNumber({ problem: { status, instance } }: { readonly problem: Problem }) {
  const words = useWords(webWords).problem;
  const number = instance?.split(':').at(-1);
  if (status < OUR_FAULT || number === undefined) return null;
  return (
    <p className="s m">
      {words.request} {number}
    </p>
  );
}

import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { fieldId } from './Field.js';
import { useWords } from './language.js';
import { OFFLINE, type Problem, UNREADABLE } from './problem.js';
import { webWords } from './word-lists.js';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly retry?: () => void;
}

/** Says that something was not done: what happened, what it rests on, what to do; each faulty field with a way to it. */
export function ProblemNotice({ problem, retry }: ProblemNoticeProps) {
  const words = useWords(webWords).problem;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [problem]);
  const faults = problem.errors ?? [];
  const own: Readonly<Record<string, string>> = { [OFFLINE]: words.offline, [UNREADABLE]: words.unreadable };
  const number = problem.instance?.split(':').at(-1);
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <p className="key">{faults.length > 0 ? words.fields(faults.length) : words.heading}</p>
      {faults.length === 0 && <p>{own[problem.type] ?? problem.title}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, message }) => (
            <li key={path + message}>
              <FieldLink path={path} fault={message} />
            </li>
          ))}
        </ul>
      )}
      {problem.clause !== undefined && (
        <p className="s m">
          {words.clause} {problem.clause}
        </p>
      )}
      {problem.status >= 500 && number !== undefined && (
        <p className="s m">
          {words.request} {number}
        </p>
      )}
      {retry && <Button onClick={retry}>{words.retry}</Button>}
    </div>
  );
}

/** Leads to the control itself, not to its place alone; plain text where the page has no such control. */
function FieldLink({ path, fault }: { readonly path: string; readonly fault: string }) {
  const words = useWords(webWords).problem;
  const id = fieldId(path);
  const go = (): void => {
    document.getElementById(id)?.focus();
  };
  const label = document.querySelector(`label[for="${id}"]`)?.textContent ?? '';
  if (label === '') return words.at(path, fault);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {words.at(label, fault)}
    </a>
  );
}

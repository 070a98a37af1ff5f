import { Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { TextField } from '../../../web/TextField.js';
import { webWords } from '../../../web/word-lists.js';
import { type CalendarForm, checkCalendar, publishCalendar } from '../endpoints.js';
import { calendarPageWords } from './word-lists.js';

interface CalendarFormSectionProps {
  readonly form: CalendarForm;
  readonly mayPublish: boolean;
}

/** A year put in from its notice: first what it would change, then its publication. */
export function CalendarFormSection({ form, mayPublish }: CalendarFormSectionProps) {
  const words = useWords(calendarPageWords).form;
  const check = useCommand(checkCalendar, {});
  const chooser = useRef<HTMLInputElement>(null);
  const [lines, setLines] = useState('');
  const [done, setDone] = useState<number>();
  const [published, setPublished] = useState(form.published ?? '');
  const problem = check.error?.problem;
  const send = async (file?: File): Promise<void> => {
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(lines);
    const given = file ?? (lines.trim() === '' ? undefined : { name: words.linesName });
    check.mutate({ body: { published, ...(given && { file: given.name, content: base64(bytes) }) } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <Section id="form" title={words.heading}>
      <p>{words.lead}</p>
      <p role="status" className="key">
        {done !== undefined && words.done(done)}
      </p>
      <form className="stack" onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          path="published"
          label={words.published}
          hint={words.publishedHint}
          type="date"
          value={published}
          change={setPublished}
          problem={problem}
        />
        <div>
          <input
            ref={chooser}
            className="vh"
            type="file"
            accept=".json,.csv,.txt"
            tabIndex={-1}
            aria-label={words.file}
            onChange={({ target }) => {
              const file = target.files?.item(0);
              if (file) void send(file);
            }}
          />
          <Button onClick={() => chooser.current?.click()}>{words.file}</Button>{' '}
          {form.file !== null && <span role="status">{words.fileKept(form.file)}</span>}
        </div>
        <TextField
          path="content"
          label={words.lines}
          hint={words.linesHint}
          type="long"
          value={lines}
          change={setLines}
          problem={problem}
        />
        <div className="row-acts">
          <Button htmlType="submit" disabled={check.isPending}>
            {words.check}
          </Button>
        </div>
      </form>
      {form.problems.length > 0 && <Faults problems={form.problems} />}
      {form.preview && <Preview preview={form.preview} mayPublish={mayPublish} onPublished={setDone} />}
    </Section>
  );
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

function Faults({ problems }: Pick<CalendarForm, 'problems'>) {
  const words = useWords(calendarPageWords).form;
  const { labelled } = useWords(webWords);
  return (
    <div className="problem" role="alert">
      <p className="key">{words.problems(problems.length)}</p>
      <ul>
        {problems.map(({ line, sentence }) => (
          <li key={`${String(line)} ${sentence}`}>
            {labelled(words.line(line))}
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  readonly preview: NonNullable<CalendarForm['preview']>;
  readonly mayPublish: boolean;
  readonly onPublished: (year: number) => void;
}

function Preview({ preview, mayPublish, onPublished }: PreviewProps) {
  const words = useWords(calendarPageWords).form;
  const publish = useCommand(publishCalendar, {});
  const [reason, setReason] = useState('');
  const { year, standing, missing, changes, moved } = preview;
  const problem = publish.error?.problem;
  const canStand = standing === 'new' || standing === 'correction';
  return (
    <div className="stack gap-s">
      <p className="key" role="status">
        {words.standing[standing](year)}
      </p>
      {missing.length > 0 && (
        <p>
          {words.missing}
          {missing.map((on, place) => (
            <span key={on}>
              {place > 0 && '、'}
              <DayText on={on} inYear={year} />
            </span>
          ))}
        </p>
      )}
      <p>{words.changes(changes.length)}</p>
      {changes.length > 0 && (
        <ul className="done-l">
          {changes.map(({ day, becomes, name }) => (
            <li key={day}>
              <DayText on={day} inYear={year} full /> {words.becomes[becomes]} <span lang="zh-CN">{name}</span>
            </li>
          ))}
        </ul>
      )}
      {canStand && moved.length === 0 && <p>{words.movesNothing}</p>}
      {moved.map(({ district, duties }) => (
        <p key={district}>{words.moved(district, duties)}</p>
      ))}
      {canStand && mayPublish && (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            publish.mutate({ body: { reason } }, { onSuccess: () => onPublished(year) });
          }}
        >
          {problem && <ProblemNotice problem={problem} />}
          {standing === 'correction' && (
            <TextField
              path="reason"
              label={words.reason}
              hint={words.reasonHint}
              value={reason}
              change={setReason}
              problem={problem}
            />
          )}
          <p className="s m">{words.publishNote}</p>
          <div className="row-acts">
            <Button type="primary" htmlType="submit" disabled={publish.isPending}>
              {words.publish(year)}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

import { useState } from 'react';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import type { NoticeView } from '../endpoints.js';
import { CorrectDialog } from './CorrectDialog.js';
import type { Understood } from './understood.js';
import { intakeWords } from './word-lists.js';

interface ReadValuesProps {
  readonly view: NoticeView;
  readonly version: string | null;
  readonly understood: readonly Understood[];
}

type HeadValue = Extract<Understood, { readonly of: 'head' }>;

/** Every value that was read of the notice itself; its number leads to the words it was read from. */
export function ReadValues({ view, version, understood }: ReadValuesProps) {
  const words = useWords(intakeWords).read;
  const correct = useWords(webWords).correct;
  const [correcting, setCorrecting] = useState<HeadValue>();
  const mayCorrect = view.can.includes('notice.correct');
  return (
    <>
      <dl className="read">
        {understood.map((value, at) => (
          <div key={value.pointer} id={`v${String(at + 1)}`} tabIndex={-1}>
            <dt>
              {value.span ? <a href={`#m-v${String(at + 1)}`}>{at + 1}</a> : <span>{at + 1}</span>}
              <span>
                {value.of === 'head'
                  ? words.field[value.field]
                  : value.duty.who.join(words.listSeparator) || words.whoMissing}
              </span>
            </dt>
            <dd className={mayCorrect && value.of === 'head' ? undefined : 'wide'}>
              {value.of === 'head' ? (
                <HeadText value={value} />
              ) : (
                <DutyText value={value} year={view.reading?.notice.year} />
              )}
            </dd>
            {mayCorrect && value.of === 'head' && (
              <dd>
                <button
                  type="button"
                  className="fix"
                  aria-label={words.correct(words.field[value.field])}
                  onClick={() => setCorrecting(value)}
                >
                  {correct}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {correcting && (
        <CorrectDialog
          noticeId={view.id}
          version={version}
          about={correcting.pointer}
          name={words.field[correcting.field]}
          now={plain(correcting)}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </>
  );
}

/** The value as text, as a person would correct it. */
function plain({ head, field }: HeadValue): string {
  const value = head[field];
  return typeof value === 'object' ? (value ?? []).join('、') : value;
}

function HeadText({ value }: { readonly value: HeadValue }) {
  const words = useWords(intakeWords).read;
  const { head, field } = value;
  if (field === 'issuedOn' && head.issuedOn !== null) return <DayText on={head.issuedOn} />;
  const text = plain(value);
  return text === '' ? <span className="m">{words.unsaid}</span> : <span lang="zh-CN">{text}</span>;
}

interface DutyTextProps {
  readonly value: Extract<Understood, { readonly of: 'duty' }>;
  readonly year: number | null | undefined;
}

function DutyText({ value: { duty }, year }: DutyTextProps) {
  const words = useWords(intakeWords);
  const rhythm = duty.every && words.settle.rhythm[duty.every];
  return (
    <>
      <span lang="zh-CN">{words.read.duty(duty.what, duty.to)}</span>
      {(rhythm ?? duty.dates.length > 0) && (
        <span className="sub">
          {rhythm}
          {duty.dates.map((date, at) => (
            <span key={date}>
              {at > 0 || rhythm ? words.read.listSeparator : ''}
              <DayText on={date} full {...(typeof year === 'number' && { inYear: year })} />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

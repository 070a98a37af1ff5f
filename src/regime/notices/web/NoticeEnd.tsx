import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCommand } from '../../../web/api.js';
import { DayText, MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { archiveNotice, closeYear, type NoticeView } from '../endpoints.js';
import type { SupersessionView } from '../endpoints.superseding.js';
import { endWords } from './word-lists.js';

interface NoticeEndProps {
  readonly view: NoticeView;
  readonly version: string | null;
}

/** By which notice this one was replaced, and which it replaced: both can be read. */
export function Supersessions({ view: { replaces, replacedBy } }: Pick<NoticeEndProps, 'view'>) {
  const words = useWords(endWords);
  if (!replaces && !replacedBy) return null;
  return (
    <Section id="supersession" title={words.supersession} note={words.supersessionNote}>
      <ul className="done-l">
        {replacedBy && <Other lead={words.replacedBy} other={replacedBy} />}
        {replaces && <Other lead={words.replaces} other={replaces} />}
      </ul>
    </Section>
  );
}

function Other({ lead, other }: { readonly lead: string; readonly other: SupersessionView }) {
  const words = useWords(endWords);
  return (
    <li>
      {lead}{' '}
      <Link to="/notices/$noticeId" params={{ noticeId: other.id }}>
        <span lang="zh-CN">{other.number ?? '—'}</span>
      </Link>{' '}
      {other.issuedOn !== null && <DayText on={other.issuedOn} />} {words.became(other)}{' '}
      <span lang="zh-CN">{words.reason(other.reason)}</span>
      <span className="sub">
        {other.registeredBy} <MomentText at={other.registeredAt} />
      </span>
    </li>
  );
}

/** 办结 with all that still keeps the year open, each by its name; then 归档. */
export function NoticeEnd({ view, version }: NoticeEndProps) {
  const words = useWords(endWords);
  const close = useCommand(closeYear, { noticeId: view.id });
  const archive = useCommand(archiveNotice, { noticeId: view.id });
  const { closing } = view;
  const missing = closing !== null && (closing.openItems.length > 0 || closing.publication !== null);
  return (
    <>
      {closing && view.can.includes('notice.close') && (
        <Section id="close" title={words.close.heading} note={words.close.note}>
          {missing ? (
            <ul className="done-l" id="close-missing">
              {closing.openItems.length > 0 && <li>{words.close.itemsOpen(closing.openItems)}</li>}
              {closing.publication !== null && (
                <li>
                  {words.close.publicationOpen} <DayText on={closing.publication} />
                </li>
              )}
            </ul>
          ) : (
            <p>{words.close.ready}</p>
          )}
          {close.error && <ProblemNotice problem={close.error.problem} />}
          <div className="row-acts">
            <Button
              disabled={missing || close.isPending}
              {...(missing && { 'aria-describedby': 'close-missing' })}
              onClick={() => close.mutate({ body: {}, version })}
            >
              {words.close.act}
            </Button>
          </div>
        </Section>
      )}
      {view.can.includes('notice.archive') && (
        <Section id="archive" title={words.archive.heading} note={words.archive.note}>
          {archive.error && <ProblemNotice problem={archive.error.problem} />}
          <div className="row-acts">
            <Button disabled={archive.isPending} onClick={() => archive.mutate({ body: {}, version })}>
              {words.archive.act}
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}

import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { CopyText } from '../../../web/CopyText.js';
import { MomentText } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { endFeed, type FeedView, listFeeds, makeCalendarFeed } from '../endpoints.feeds.js';
import { type FeedScope, feedScopes } from '../rules/feed.js';
import { feedWords } from './word-lists.js';

/** One's own secret addresses for calendar programs: made, last fetched, ended. */
export function OwnFeeds() {
  const words = useWords(feedWords);
  const feeds = useRead(listFeeds, {}, {});
  const [ending, setEnding] = useState<FeedView>();
  return (
    <Loaded query={feeds}>
      {({ items, can }) =>
        (can.includes('feed.make') || items.length > 0) && (
          <Section id="feeds" title={words.title}>
            <p className="m">{words.note}</p>
            {items.length === 0 && <p>{words.none}</p>}
            {items.length > 0 && (
              <ol className="side">
                {items.map((feed) => (
                  <li key={feed.id}>
                    {words.scope[feed.scope]}{' '}
                    {feed.can.includes('feed.end') && (
                      <button type="button" className="fix" onClick={() => setEnding(feed)}>
                        {words.end}
                      </button>
                    )}
                    <span className="m">
                      {words.since}
                      <MomentText at={feed.madeAt} />
                      {'　'}
                      {feed.lastUsedAt === null ? (
                        words.neverUsed
                      ) : (
                        <>
                          {words.used}
                          <MomentText at={feed.lastUsedAt} />
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ol>
            )}
            {can.includes('feed.make') && <MakeFeed />}
            {ending && <EndDialog feed={ending} onClose={() => setEnding(undefined)} />}
          </Section>
        )
      }
    </Loaded>
  );
}

function MakeFeed() {
  const words = useWords(feedWords);
  const make = useCommand(makeCalendarFeed, {});
  const [scope, setScope] = useState<FeedScope>('own');
  const path = make.data?.value.path;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate({ body: { scope } });
  };
  return (
    <form className="stack gap-s" onSubmit={submit}>
      {make.error && <ProblemNotice problem={make.error.problem} />}
      {typeof path === 'string' && (
        <div role="status">
          <p className="key">{words.made}</p>
          <p>{words.once}</p>
          <CopyText label={words.copy} text={new URL(path, window.location.href).href} />
        </div>
      )}
      <Choice
        legend={words.which}
        name="scope"
        options={feedScopes.map((each) => [each, words.scope[each]])}
        value={scope}
        change={setScope}
      />
      <div className="row-acts">
        <Button htmlType="submit" disabled={make.isPending}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}

function EndDialog({ feed, onClose }: { readonly feed: FeedView; readonly onClose: () => void }) {
  const words = useWords(feedWords);
  const end = useCommand(endFeed, { feedId: feed.id });
  return (
    <Dialog title={words.endTitle} onClose={onClose}>
      {end.error && <ProblemNotice problem={end.error.problem} />}
      <p>{words.endLead}</p>
      <div className="row-acts">
        <Button disabled={end.isPending} onClick={() => end.mutate({ body: {} }, { onSuccess: onClose })}>
          {words.end}
        </Button>
      </div>
    </Dialog>
  );
}

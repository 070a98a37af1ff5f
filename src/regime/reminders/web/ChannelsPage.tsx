import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Table } from '../../../web/Table.js';
import { type ChannelView, listChannels } from '../endpoints.js';
import { reminderWords } from '../word-lists.js';
import { ChannelDialog } from './ChannelDialog.js';
import { ChannelTrial } from './ChannelTrial.js';
import { reminderPageWords } from './word-lists.js';

/** How do reminders leave the house? Set up and tried out by the system administrator. */
export function ChannelsPage() {
  const words = useWords(reminderPageWords).channels;
  const names = useWords(reminderWords).channel;
  const channels = useRead(listChannels, {}, {});
  const [edited, setEdited] = useState<ChannelView | 'new'>();
  return (
    <Loaded query={channels} page>
      {({ items, can }) => (
        <>
          <AnswerLine
            question={words.question}
            answer={<p>{words.answer}</p>}
            {...(can.includes('channel.set') && {
              actions: (
                <Button type="primary" onClick={() => setEdited('new')}>
                  {words.setUpNew}
                </Button>
              ),
            })}
          />
          {items.length === 0 ? (
            <Empty why={words.none} />
          ) : (
            <Table<ChannelView>
              caption={words.list}
              hideCaption
              rows={items}
              keyOf={({ kind }) => kind}
              columns={[
                { key: 'channel', heading: words.channel, names: true, cell: ({ kind }) => names[kind] },
                {
                  key: 'where',
                  heading: words.where,
                  cell: ({ host, from }) => [host, from].filter(Boolean).join('，'),
                },
                { key: 'state', heading: words.state, cell: ({ enabled }) => (enabled ? words.on : words.isOff) },
                {
                  key: 'act',
                  heading: words.setUp,
                  cell: (channel) => (
                    <>
                      <Button onClick={() => setEdited(channel)}>{words.setUp}</Button>{' '}
                      {channel.enabled && <ChannelTrial channel={channel} />}
                    </>
                  ),
                },
              ]}
            />
          )}
          {edited !== undefined && (
            <ChannelDialog channel={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
          )}
        </>
      )}
    </Loaded>
  );
}

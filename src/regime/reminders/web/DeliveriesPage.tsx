import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Table } from '../../../web/Table.js';
import { readOwnPost } from '../../offices/endpoints.js';
import type { DeliveryView } from '../contract.js';
import { listDeliveries, sendAgain } from '../endpoints.js';
import { reminderWords } from '../word-lists.js';
import { reminderPageWords, ruleWords } from './word-lists.js';

const WANTING: readonly DeliveryView['state'][] = ['failed', 'uncertain'];

/** Did the reminders arrive? What left the house, by day, with the reason of what did not. */
export function DeliveriesPage() {
  const words = useWords(reminderPageWords).deliveries;
  const channels = useWords(reminderWords).channel;
  const rules = useWords(ruleWords).link;
  const role = useRead(readOwnPost, {}, {}).data?.value.role;
  const deliveries = useRead(listDeliveries, {}, {});
  return (
    <Loaded query={deliveries} page>
      {({ items }) => (
        <>
          <AnswerLine
            question={words.question}
            answer={<p>{words.answer(items.filter(({ state }) => WANTING.includes(state)).length)}</p>}
            {...(role === 'gov-office' && { actions: <Link to="/reminder-rules">{rules}</Link> })}
          />
          {items.length === 0 ? (
            <Empty why={words.none} />
          ) : (
            <Table<DeliveryView>
              caption={words.list}
              hideCaption
              rows={[...items].sort((one, other) => rank(one) - rank(other))}
              keyOf={({ id }) => id}
              columns={[
                { key: 'person', heading: words.person, names: true, cell: ({ person }) => person ?? words.group },
                { key: 'channel', heading: words.channel, cell: ({ channel }) => channels[channel] },
                { key: 'day', heading: words.day, cell: ({ onDay }) => <DayText on={onDay} /> },
                { key: 'state', heading: words.state, cell: (delivery) => <State delivery={delivery} /> },
                { key: 'act', heading: words.again, cell: (delivery) => <Again delivery={delivery} /> },
              ]}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

/** What wants somebody comes first. */
const rank = ({ state }: DeliveryView): number => (WANTING.includes(state) ? 0 : 1);

function State({ delivery: { state, tries, reason, readAt } }: { readonly delivery: DeliveryView }) {
  const words = useWords(reminderPageWords).deliveries;
  const notes = [
    tries > 1 ? words.tries(tries) : '',
    reason === 'channel-off' ? words.off : (reason ?? ''),
    readAt === null ? '' : words.opened,
  ].filter((note) => note !== '');
  return (
    <>
      <span className={WANTING.includes(state) ? 'key' : undefined}>{words.stateOf[state]}</span>
      {notes.length > 0 && <span className="sub">{notes.join('，')}</span>}
    </>
  );
}

function Again({ delivery: { id, can } }: { readonly delivery: DeliveryView }) {
  const words = useWords(reminderPageWords).deliveries;
  const again = useCommand(sendAgain, { deliveryId: id });
  if (again.error) return <ProblemNotice problem={again.error.problem} />;
  if (!can.includes('delivery.again')) return null;
  return (
    <Button disabled={again.isPending} onClick={() => again.mutate({ body: {} })}>
      {words.again}
    </Button>
  );
}

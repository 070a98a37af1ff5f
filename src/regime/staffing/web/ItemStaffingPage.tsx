import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { readTask, type TaskRecord } from '../../tasks/contract.js';
import type { SecondmentView, WorkBodyView } from '../contract.js';
import { staffingOfItem } from '../endpoints.js';
import { ProposeDialog, RequestDialog } from './AskDialogs.js';
import { BodyTable } from './BodyTable.js';
import { RequestTable } from './RequestTable.js';
import { figuresOf } from './StaffingBoardPage.js';
import { useIsOffice } from './use-office.js';
import { staffingPageWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

/** Are the people in place for this item? What was asked of whom, and its work bodies. */
export function ItemStaffingPage() {
  const { taskId } = useParams({ from: '/shell/tasks/$taskId/staffing' });
  const task = useRead(readTask, { taskId }, {});
  const staffing = useRead(staffingOfItem, { taskId }, {});
  return (
    <Loaded query={task} page>
      {(item) => (
        <Loaded query={staffing} page>
          {({ items, bodies, can }) => <ItemStaffing item={item} requests={items} bodies={bodies} can={can} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ItemStaffingProps {
  readonly item: TaskRecord;
  readonly requests: readonly SecondmentView[];
  readonly bodies: readonly WorkBodyView[];
  readonly can: readonly string[];
}

function ItemStaffing({ item, requests, bodies, can }: ItemStaffingProps) {
  const words = useWords(staffingPageWords);
  const isOffice = useIsOffice();
  const [open, setOpen] = useState<'request' | 'propose'>();
  const close = (): void => setOpen(undefined);
  const { year } = item.programme;
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/tasks/$taskId" params={{ taskId: item.id }}>
            {words.item.crumb(rowName(item))}
          </Link>
        }
        question={words.item.question(item.title)}
        answer={
          <p>{requests.length + bodies.length === 0 ? words.item.none : words.item.answer(figuresOf(requests))}</p>
        }
        actions={
          <>
            {can.includes('work-body.propose') && (
              <Button onClick={() => setOpen('propose')}>{words.act.propose}</Button>
            )}
            {can.includes('secondment.request') && (
              <Button type="primary" onClick={() => setOpen('request')}>
                {words.act.request}
              </Button>
            )}
          </>
        }
      />
      <Section id="requests" title={words.requests} note={<span lang="zh-CN">{words.requestsNote}</span>}>
        <RequestTable requests={requests} year={year} withItem={false} />
      </Section>
      <Section id="bodies" title={words.bodies} note={words.bodiesNote}>
        <BodyTable bodies={bodies} year={year} leader={item.deputyLeader} isOffice={isOffice} />
      </Section>
      {open === 'request' && (
        <RequestDialog taskId={item.id} until={item.dueOn ?? ''} fromLetter={isOffice} onClose={close} />
      )}
      {open === 'propose' && <ProposeDialog taskId={item.id} fromLetter={isOffice} onClose={close} />}
    </>
  );
}

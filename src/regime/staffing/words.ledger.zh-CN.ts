import type { Sentence } from '../../kernel/telling.js';

const registered = (is: string): string => (is === 'true' ? '登记' : '');

export const staffingLedgerZhCN = {
  'secondment.requested': ({ fact, day, told }) =>
    `${registered(fact('registered'))}提出抽调${fact('people')}人，${day('from')}至${day('until')}：${told('posts')}，${told('purpose')}`,
  'secondment.routed': ({ named, day }) => `转办抽调申请，请${named('unit')}在${day('due')}前答复`,
  'secondment.agreed': ({ fact, named, day }) =>
    `${registered(fact('registered'))}${named('unit')}同意抽调${fact('people')}人，${day('from')}至${day('until')}`,
  'secondment.countered': ({ fact, named, day }) =>
    `${registered(fact('registered'))}${named('unit')}商改：抽调${fact('people')}人，${day('from')}至${day('until')}`,
  'secondment.refused': ({ fact, named }) => `${registered(fact('registered'))}${named('unit')}不同意抽调`,
  'secondment.accepted': ({ fact, named, day }) =>
    `接受${named('unit')}的商改意见：${fact('people')}人，${day('from')}至${day('until')}`,
  'secondment.escalated': ({ named }) => `${named('unit')}未按申请安排人员，提请分管领导裁定`,
  'secondment.ordered': ({ fact, named, day }) =>
    `${registered(fact('registered'))}分管领导裁定：由${named('unit')}抽调${fact('people')}人，${day('from')}至${day('until')}`,
  'secondment.dropped': ({ fact }) => `${registered(fact('registered'))}分管领导裁定：不再抽调`,
  'secondment.arrived': ({ fact, named, day }) =>
    `确认${named('unit')}抽调人员到位${fact('came')}人，${day('on')}；组织部门批准文号${fact('approvalNumber')}`,
  'secondment.released': ({ day, named }) => `抽调人员${day('on')}返回${named('unit')}`,
  'secondment.withdrawn': () => '撤回抽调申请',
  'secondment.removed': ({ fact }) => `随通知紧急清除：${fact('count')}份抽调申请和工作机构的文字已清除`,
  'work-body.proposed': ({ fact, told, named }) =>
    `${registered(fact('registered'))}提出成立“${told('name')}”，负责人${told('leader')}，成员单位${named('units')}`,
  'work-body.approved': ({ fact, told }) =>
    `${registered(fact('registered'))}审定成立“${told('name')}”，文号${fact('number')}`,
  'work-body.declined': ({ fact, told }) => `${registered(fact('registered'))}不同意成立“${told('name')}”`,
  'work-body.activated': ({ day, told }) => `“${told('name')}”${day('on')}起运行`,
  'work-body.dissolved': ({ day, told }) => `“${told('name')}”${day('on')}撤销`,
} satisfies Readonly<Record<`${'secondment' | 'work-body'}.${string}`, Sentence>>;

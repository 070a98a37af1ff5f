import type { Sentences } from '../../kernel/telling.js';
import type { staffingLedgerZhCN } from './words.ledger.zh-CN.js';

const registered = (is: string): string => (is === 'true' ? 'registered: ' : '');
const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`);

export const staffingLedgerEn: Sentences<keyof typeof staffingLedgerZhCN> = {
  'secondment.requested': ({ fact, day, told }) =>
    `${registered(fact('registered'))}asked for ${people(fact('people'))} from ${day('from')} to ${day('until')}: ${told('posts')}; ${told('purpose')}`,
  'secondment.routed': ({ named, day }) => `passed the request on to ${named('unit')}, to be answered by ${day('due')}`,
  'secondment.agreed': ({ fact, named, day }) =>
    `${registered(fact('registered'))}${named('unit')} agreed to send ${people(fact('people'))} from ${day('from')} to ${day('until')}`,
  'secondment.countered': ({ fact, named, day }) =>
    `${registered(fact('registered'))}${named('unit')} offered ${people(fact('people'))} from ${day('from')} to ${day('until')} instead`,
  'secondment.refused': ({ fact, named }) => `${registered(fact('registered'))}${named('unit')} refused to send people`,
  'secondment.accepted': ({ fact, named, day }) =>
    `took what ${named('unit')} offered: ${people(fact('people'))} from ${day('from')} to ${day('until')}`,
  'secondment.escalated': ({ named }) =>
    `took it up to the deputy leader, since ${named('unit')} did not send people as asked`,
  'secondment.ordered': ({ fact, named, day }) =>
    `${registered(fact('registered'))}the deputy leader decided that ${named('unit')} sends ${people(fact('people'))} from ${day('from')} to ${day('until')}`,
  'secondment.dropped': ({ fact }) => `${registered(fact('registered'))}the deputy leader decided that nobody is sent`,
  'secondment.arrived': ({ fact, named, day }) =>
    `confirmed that ${people(fact('came'))} came from ${named('unit')} on ${day('on')}; approval ${fact('approvalNumber')}`,
  'secondment.released': ({ day, named }) => `the people went back to ${named('unit')} on ${day('on')}`,
  'secondment.withdrawn': () => 'withdrew the request for people',
  'secondment.removed': ({ fact }) =>
    `removed the words of ${fact('count')} requests and work bodies with their notice`,
  'work-body.proposed': ({ fact, told, named }) =>
    `${registered(fact('registered'))}proposed the work body “${told('name')}”, headed by ${told('leader')}, of ${named('units')}`,
  'work-body.approved': ({ fact, told }) =>
    `${registered(fact('registered'))}approved the work body “${told('name')}” as ${fact('number')}`,
  'work-body.declined': ({ fact, told }) => `${registered(fact('registered'))}declined the work body “${told('name')}”`,
  'work-body.activated': ({ day, told }) => `“${told('name')}” began to work on ${day('on')}`,
  'work-body.dissolved': ({ day, told }) => `“${told('name')}” was dissolved on ${day('on')}`,
};

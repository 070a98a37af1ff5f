import type { EventRecord, Json, SubjectName } from '../../kernel/record.js';
import { paperRecord } from '../offices/rules/paper.js';
import type { FundEvent } from './rules/events.js';
import type { Hand } from './rules/fund.js';

/** How the ledger keeps what is done with money: amounts, days and vouchers for ever, names and free text erasably. */
export function fundRecord(event: FundEvent): EventRecord {
  const { taskId, programmeId } = event;
  const whose: readonly SubjectName[] = [
    { kind: 'task', id: taskId },
    { kind: 'programme', id: programmeId },
  ];
  const about = (kind: string, id: string): EventRecord['subjects'] => [{ kind, id }, ...whose];
  switch (event.type) {
    case 'fund-plan.drawn-up':
    case 'fund-plan.reviewed':
    case 'fund-plan.approved':
    case 'fund-plan.returned': {
      const { plan, hand } = event;
      const amount = plan.lines.reduce((all, line) => all + line.amount, 0);
      return byHand(hand, {
        subjects: about('fund-plan', plan.id),
        facts: { edition: plan.edition, amount, lines: plan.lines.map(({ source, amount: each }) => [source, each]) },
        ...(event.reason !== undefined && { personal: { reason: event.reason } }),
      });
    }
    case 'contract.registered':
    case 'contract.supplemented': {
      const { id, number, amount, signedOn, party, labourShare, supplements } = event.contract;
      const last = event.type === 'contract.supplemented' ? supplements.at(-1) : undefined;
      return {
        subjects: about('contract', id),
        facts: { number, amount, signedOn, labourShare, ...(last && { was: last.was, supplement: last.number }) },
        personal: { party, ...(last && { reason: last.reason }) },
      };
    }
    case 'payment.prepared':
    case 'payment.submitted':
    case 'payment.withdrawn':
    case 'payment.passed':
    case 'payment.approved':
    case 'payment.returned':
    case 'payment.rejected': {
      const { payment, hand, reason } = event;
      const { id, serial, round, amount, source, trigger, contractId, route = null, certificate } = payment;
      return byHand(hand, {
        subjects: about('payment', id),
        facts: {
          ...{ serial, round, amount, source, trigger, contract: contractId, route },
          ...(certificate && { certificate: { ...certificate } }),
        },
        ...(reason !== undefined && { personal: { reason } }),
      });
    }
    case 'payment.paid':
    case 'payment.recorded':
    case 'payment.reversed': {
      const { id, kind, amount, source, voucher, paidOn, contractId, paymentId, reverses, indicator, overCap, slip } =
        event.entry;
      const facts: Record<string, Json> = {
        ...{ kind, amount, source, voucher, paidOn, overCap, contract: contractId ?? null },
        ...(paymentId !== undefined && { application: paymentId }),
        ...(reverses !== undefined && { reverses }),
        ...(indicator !== undefined && { indicator }),
        ...(slip && { slip: { ...slip } }),
      };
      const { reason } = event.entry;
      return { subjects: about('payment', id), facts, ...(reason !== undefined && { personal: { reason } }) };
    }
    case 'settlement.begun':
    case 'settlement.settled':
    case 'settlement.retention-released':
    case 'settlement.recovered': {
      const { settlement, hand } = event;
      const { id, contractId, state, worksAcceptedOn, claimed, finalValue = null, report = null } = settlement;
      const { settledOn = null, retention = null, retentionDue = null, overPaid = null } = settlement;
      return byHand(hand, {
        subjects: about('settlement', id),
        facts: {
          ...{ contract: contractId, state, worksAcceptedOn, claimed, finalValue, report, settledOn },
          ...{ retention, retentionDue, overPaid, releasedOn: settlement.releasedOn ?? null },
          recoveredOn: settlement.recoveredOn ?? null,
        },
      });
    }
  }
}

/** With the paper that carried the act, where a clerk registered one. */
function byHand({ paper }: Hand, record: EventRecord): EventRecord {
  if (!paper) return record;
  const { facts, personal } = paperRecord(paper);
  return { ...record, facts: { ...record.facts, ...facts }, personal: { ...record.personal, ...personal } };
}

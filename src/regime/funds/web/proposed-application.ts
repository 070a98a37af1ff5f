import { fen, least, most, NOTHING, plainYuan, readMoney } from '../../../kernel/money.js';
import type { FundView } from '../contract.js';
import { labourOf } from '../rules/labour.js';
import type { Trigger } from '../rules/schemes.js';
import type { Values } from './MoneyDialog.js';

type Fund = Pick<FundView, 'contracts' | 'sources' | 'milestones' | 'payments'>;
type Contract = Fund['contracts'][number];

/** What a contract can be asked for next, by how far it is. */
export function nextTrigger(contract: Pick<Contract, 'paid' | 'asked' | 'settlement'> | undefined): Trigger {
  switch (contract?.settlement?.state) {
    case 'review':
      return 'works-accepted';
    case 'settled':
    case 'retention-held':
      return 'settled';
    case 'retention-released':
      return 'retention-released';
    case undefined:
      return contract && contract.paid + contract.asked > 0 ? 'progress' : 'contract-signed';
  }
}

/** What may still be asked for under a trigger and from a source: what the cap and both budgets leave (I8). */
export function leftFor({ contracts, sources }: Pick<Fund, 'contracts' | 'sources'>, values: Values) {
  const contract = contracts.find(({ id }) => id === values['contractId']);
  const ofContract = contract?.room.find(({ trigger }) => trigger === values['trigger'])?.left ?? 0;
  const ofSource = sources.find(({ source }) => source === values['source'])?.left ?? 0;
  return most(NOTHING, least(fen(ofContract), fen(ofSource)));
}

/**
 * What an application is filled in with for as long as nobody types otherwise: the node verified last that no other rests
 * on, all that may still be asked for, and of the amount the share that the contract sends to the wage account.
 */
export function proposedApplication(fund: Fund, known: Values): Values {
  const contract = fund.contracts.find(({ id }) => id === known['contractId']);
  const left = leftFor(fund, known);
  const amount = known['amount'] ?? (left > 0 ? plainYuan(left) : '');
  const read = readMoney(amount);
  return {
    ...(known['trigger'] === 'progress' && { milestone: lastVerified(fund) }),
    amount,
    labour: read === undefined || !contract ? '' : plainYuan(labourOf(read, contract.labourShare)),
    ...known,
  };
}

const GONE: readonly string[] = ['rejected', 'withdrawn', 'reversed'];

function lastVerified({ milestones, payments }: Fund): string {
  const used = payments.flatMap((each) => (GONE.includes(each.state) ? [] : each.milestones.map(({ id }) => id)));
  const fresh = milestones.filter(({ id, verifiedOn }) => verifiedOn !== null && !used.includes(id));
  return fresh.toSorted((one, other) => (one.verifiedOn ?? '').localeCompare(other.verifiedOn ?? '')).at(-1)?.id ?? '';
}

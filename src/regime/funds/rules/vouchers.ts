import { type ItemFund, standingEntries } from './fund.js';
import type { Warning } from './warnings.js';

/** An item by its title, with its money. */
interface TitledFund {
  readonly task: { readonly title: string };
  readonly fund: ItemFund;
}

/**
 * One voucher may pay several items, a line each (point 12: 财政 pays as it pays). The same voucher with the same amount on two
 * of them is more likely one payment put down twice: it is warned of on both and never refused. @returns by item
 */
export function voucherWarnings(items: readonly TitledFund[]): ReadonlyMap<string, readonly Warning[]> {
  const paid = items.flatMap(({ task, fund }) =>
    standingEntries(fund).map(({ voucher, amount, paidOn }) => ({
      ...{ taskId: fund.taskId, title: task.title, key: `${voucher.trim()} ${String(amount)}` },
      ...{ voucher, amount, paidOn },
    })),
  );
  const byKey = new Map<string, typeof paid>();
  for (const each of paid) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  return new Map(
    items.map(({ fund: { taskId } }) => [
      taskId,
      paid
        .filter((each) => each.taskId === taskId)
        .flatMap(({ key, voucher, amount, paidOn }): readonly Warning[] => {
          const other = byKey.get(key)?.find((each) => each.taskId !== taskId);
          return other ? [{ kind: 'voucher-elsewhere', voucher, amount, since: paidOn, elsewhere: other.title }] : [];
        }),
    ]),
  );
}

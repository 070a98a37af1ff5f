import { fen, inPercent, inWan, inYuan, partOf } from '../../../kernel/money.js';
import { useWords } from '../../../web/language.js';
import { fundWords } from './word-lists.js';

/** 12.5万元, the exact yuan behind it. */
export function MoneyText({ amount }: { readonly amount: number }) {
  const words = useWords(fundWords);
  const exact = fen(amount);
  return (
    <data className="nb" value={String(amount)} title={words.exact(inYuan(exact))}>
      {words.money(inWan(exact))}
    </data>
  );
}

/** Amounts and shares as words, for sentences. */
export function useMoney() {
  const words = useWords(fundWords);
  return {
    money: (amount: number): string => words.money(inWan(fen(amount))),
    percent: (share: number): string => words.percent(inPercent(Math.round(share / 10) * 10)),
    rate: (part: number, whole: number): string =>
      words.percent(inPercent(Math.round(partOf(fen(part), fen(whole)) / 10) * 10)),
  };
}

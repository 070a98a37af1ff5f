/** An amount of money in fen (分), a whole number that JavaScript holds exactly; below zero where money comes back. */
export type Fen = number & { readonly Fen: unique symbol };

/** Parts of ten thousand: 3 % is 300. Shares are whole numbers too, so that no rounding hides in a rule. */
export type BasisPoints = number;

export const WHOLE: BasisPoints = 10_000;

const FEN_A_YUAN = 100;
const FEN_A_WAN = 1_000_000;
const FEN_A_YI = 10_000_000_000;
/** More than any district spends in a year, and far below what a number holds exactly. */
export const MOST_FEN = 10_000 * FEN_A_YI;

/** @throws RangeError where the number is no whole amount that can be kept exactly */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`no whole amount of fen: ${String(amount)}`);
  return (amount === 0 ? 0 : amount) as Fen;
}

export const NOTHING = fen(0);

export const sum = (amounts: readonly Fen[]): Fen => fen(amounts.reduce((all, each) => all + each, 0));
export const less = (one: Fen, other: Fen): Fen => fen(one - other);
export const least = (first: Fen, ...others: readonly Fen[]): Fen => fen(Math.min(first, ...others));
export const most = (first: Fen, ...others: readonly Fen[]): Fen => fen(Math.max(first, ...others));

/** A share of an amount, what is left of a fen cut off: a cap is never rounded up. */
export const shareOf = (amount: Fen, share: BasisPoints): Fen =>
  fen(Number((BigInt(amount) * BigInt(share)) / BigInt(WHOLE)));

/** What part of `whole` an amount is, rounded down; nothing where there is no whole. */
export const partOf = (amount: Fen, whole: Fen): BasisPoints =>
  whole <= 0 ? 0 : Number((BigInt(amount) * BigInt(WHOLE)) / BigInt(whole));

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

/** In units of some fen, every digit kept: 12.5, never 12.50 unless told how many decimals there are. */
function inUnits(amount: Fen, unit: number, decimals?: number): string {
  const places = String(unit).length - 1;
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const [whole, rest] = [digits.slice(0, -places), digits.slice(-places)];
  const kept = decimals === undefined ? rest.replace(/0+$/u, '') : rest.slice(0, decimals);
  return `${amount < 0 ? '−' : ''}${grouped(whole)}${kept === '' ? '' : `.${kept}`}`;
}

/** In yuan, exact: 125,000.00. The words around it, 元 or CNY, are the language's. */
export const inYuan = (amount: Fen): string => inUnits(amount, FEN_A_YUAN, 2);

/** In ten thousands of yuan, every fen kept: 12.5, 0.000001. */
export const inWan = (amount: Fen): string => inUnits(amount, FEN_A_WAN);

/** A share as people write it: 97 %, 12.5 %; every hundredth kept. */
export const inPercent = (share: BasisPoints): string => inUnits(fen(share), 100);

/** A bare amount for a cell or a field that is typed into: 125000, 1250.5. */
export const plainYuan = (amount: Fen): string => inUnits(amount, FEN_A_YUAN).replaceAll(',', '').replace('−', '-');

const WRITTEN = /^(-|−|－)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(亿元|亿|万元|万|元|圆)?$/u;
const UNIT: Readonly<Record<string, number>> = {
  亿元: FEN_A_YI,
  亿: FEN_A_YI,
  万元: FEN_A_WAN,
  万: FEN_A_WAN,
  元: FEN_A_YUAN,
  圆: FEN_A_YUAN,
};

/**
 * An amount as somebody types it: 12.5万元, 125,000.00, ￥125000, 1.25 亿元; yuan where no unit is written. Undefined where it
 * is no amount, or names a part of a fen: nothing is rounded that a person wrote.
 */
export function readMoney(text: string): Fen | undefined {
  const written = text
    .normalize('NFKC')
    .replaceAll(/\s|人民币|CNY|RMB|[¥￥]/giu, '')
    .replaceAll('，', ',');
  const [, sign, whole = '', decimals = '', unit = '元'] = WRITTEN.exec(written) ?? [];
  if (whole === '') return undefined;
  const factor = UNIT[unit] ?? FEN_A_YUAN;
  const places = String(factor).length - 1;
  const exact = decimals.replace(/0+$/u, '');
  if (exact.length > places) return undefined;
  const amount = Number(BigInt(whole.replaceAll(',', '')) * BigInt(factor) + BigInt(exact.padEnd(places, '0') || '0'));
  if (amount > MOST_FEN) return undefined;
  return fen(sign === undefined ? amount : -amount);
}

import type { Fen } from '../../../kernel/money.js';

/** Where money comes from. Finance pays the first two; the others are recorded (R13 “属区政府投资的项目，由区财政安排资金”). */
export const fundSources = ['district', 'superior', 'unit', 'social'] as const;
export type FundSource = (typeof fundSources)[number];
export const paidByFinance = ['district', 'superior'] as const satisfies readonly FundSource[];

/** What comes from one source, as it is planned. */
export interface FundLine {
  readonly source: FundSource;
  readonly amount: Fen;
  /** Under which number it was granted (指标文号), or what it is for. */
  readonly note: string;
}

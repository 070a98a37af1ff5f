import type { Day } from '../../../kernel/day.js';
import type { Rhythm } from '../../notices/contract.js';
import type { ObligationKind, WaitKind } from './obligation.js';

/** A duty as the notice states it: what the intake read, its days checked. */
export interface StatedDuty {
  readonly who: readonly string[];
  readonly what: string;
  readonly to: readonly string[];
  readonly every: Rhythm | null;
  readonly dates: readonly Day[];
  readonly clause: string;
}

export type DutyKind = Exclude<ObligationKind, 'acknowledgement' | 'completion' | WaitKind>;

const REPORTS = /报送|報送|上报|上報|呈报|报告|報告|反馈|反饋|报|報/u;
const PROGRESS =
  /进展|進展|进度|進度|推进|推進|完成情况|完成情況|办理情况|辦理情況|落实情况|落實情況|工作情况|工作情況/u;
const PLAN = /方案|施工图|施工圖/u;
const DRAWS_UP = /制定|制订|制訂|编制|編制|拟定|擬定|出台/u;
const INSPECTS = /督查|督察|督导|督導|检查|檢查|巡查/u;
const ACCEPTS = /验收|驗收/u;
const CIRCULATES = /通报|通報/u;
const PUBLISHES = /公布|公佈|公示|公开|公開/u;
const RESULTS = /结果|結果|年终|年終|年末|年底/u;
const BEGINNING = /年初|责任单位|責任單位|项目清单|項目清單|目标任务|目標任務/u;

/**
 * Which of the regime's duties a duty of the notice is, by what it asks for; `stated` where it is one of its own. The
 * order matters: 会同相关单位组织专项检查验收 is an acceptance and no inspection, 公布办理情况 no report.
 */
export function kindOf({ what, clause, every, dates }: StatedDuty): DutyKind {
  const said = what === '' ? clause : what;
  if (PUBLISHES.test(said) && !REPORTS.test(said)) {
    if (RESULTS.test(said) || RESULTS.test(clause))
      return BEGINNING.test(said) ? 'opening-publication' : 'closing-publication';
    return BEGINNING.test(clause) ? 'opening-publication' : 'stated';
  }
  if (ACCEPTS.test(said)) return 'acceptance';
  if (CIRCULATES.test(said)) return 'circular';
  const rhythmic = every !== null || dates.length > 1;
  if (rhythmic && PROGRESS.test(said) && REPORTS.test(said)) return 'report';
  if (PLAN.test(said) && (DRAWS_UP.test(said) || DRAWS_UP.test(clause) || REPORTS.test(said))) return 'plan';
  if (INSPECTS.test(said) && !REPORTS.test(said)) return 'inspection';
  return 'stated';
}

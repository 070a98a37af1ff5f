import { useLanguage, useWords } from '../../../web/language.js';
import type { ObligationView } from '../contract.js';
import { en } from '../words.en.js';
import { zhCN } from '../words.zh-CN.js';

/** The capability's own words, which the papers that go out use too. */
const obligationWords = { 'zh-CN': zhCN, en };

/** What is owed: by its name and period, or in the notice's own words where we have no name for it. */
export function DutyText({ duty: { kind, what, period } }: { readonly duty: ObligationView }) {
  const words = useWords(obligationWords);
  const { language } = useLanguage();
  if (kind === 'stated' && what !== null) return <span lang="zh-CN">{what}</span>;
  const named = period === null ? '' : words.period(period);
  return [named, words.duty[kind]].filter((part) => part !== '').join(language === 'en' ? ': ' : '');
}

import { useWords } from '../../../web/language.js';
import type { ObligationView } from '../contract.js';
import { dutyName, noticesWords } from '../rules/naming.js';
import { obligationWords } from '../word-lists.js';

/** What is owed, by its name and period; marked as Chinese where it is the notice's own words. */
export function DutyText({ duty }: { readonly duty: Pick<ObligationView, 'kind' | 'what' | 'period'> }) {
  const name = dutyName(duty, useWords(obligationWords));
  return noticesWords(duty) === undefined ? name : <span lang="zh-CN">{name}</span>;
}

import { Link } from '@tanstack/react-router';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { readFunds } from '../../funds/endpoints.js';
import { useMoney } from '../../funds/web/MoneyText.js';
import { Warnings } from '../../funds/web/PaymentText.js';
import { fundWords } from '../../funds/web/word-lists.js';

/** The item's money in a sentence, and the way to it; nothing for whoever does not see it. */
export function TaskFunds({ taskId }: { readonly taskId: string }) {
  const words = useWords(fundWords);
  const { money } = useMoney();
  const fund = useRead(readFunds, { taskId }, {}).data?.value;
  if (!fund) return null;
  const { budget, paid, asked, warnings } = fund;
  return (
    <Section id="money" title={words.item.section}>
      <p>
        {words.item.answer({ budget: money(budget), paid: money(paid), asked: money(asked) })}{' '}
        <Link to="/tasks/$taskId/funds" params={{ taskId }}>
          {words.item.toFunds}
        </Link>
      </p>
      {warnings.length > 0 && <Warnings warnings={warnings} />}
    </Section>
  );
}

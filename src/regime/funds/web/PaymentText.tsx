import { useWords } from '../../../web/language.js';
import { useDayWords } from '../../../web/DayText.js';
import type { PaymentView, WarningView } from '../contract.js';
import { useMoney } from './MoneyText.js';
import { fundWords } from './word-lists.js';

/** What an application rests on, in a line each. */
export function ProofText({ payment }: { readonly payment: PaymentView }) {
  const { proof } = useWords(fundWords);
  const { money } = useMoney();
  const dayText = useDayWords();
  const { milestones, certificate, invoice } = payment;
  return (
    <>
      {milestones.map(({ id, title, verifiedOn }) => (
        <span className="sub" key={id}>
          {verifiedOn === null
            ? proof.unverified(title)
            : proof.since(proof.milestone(title), dayText({ on: verifiedOn }))}
        </span>
      ))}
      {certificate && <span className="sub">{proof.certificate(certificate.number, money(certificate.value))}</span>}
      {milestones.length === 0 && !certificate && <span className="sub">{proof.none}</span>}
      {invoice !== '' && <span className="sub">{proof.invoice(invoice)}</span>}
    </>
  );
}

/** Through whom and since when it stands as it does. */
export function StandingText({ payment }: { readonly payment: PaymentView }) {
  const words = useWords(fundWords);
  const dayText = useDayWords();
  const { state, route, reason, applicant, submittedOn, reviewer, reviewedOn, approver, approvedOn } = payment;
  const by = (hand: PaymentView['applicant'] | null, on: string | null): string | undefined =>
    hand && on !== null ? words.by(hand.name, dayText({ on }), hand.paper !== null) : undefined;
  const lines = [
    [words.applied, by(applicant, submittedOn)],
    [words.reviewed, by(reviewer, reviewedOn)],
    [words.approved, by(approver, approvedOn)],
  ] as const;
  return (
    <>
      <span className="key">{words.state[state]}</span>
      {state === 'leader-approval' && route !== null && route !== 'none' && (
        <span className="sub">{words.route[route]}</span>
      )}
      {lines.flatMap(([label, said]) =>
        said === undefined ? [] : [<span className="sub" key={label}>{`${label}${said}`}</span>],
      )}
      {reason !== null && <span className="sub">{words.because(reason)}</span>}
    </>
  );
}

/** What is out of step, a sentence each. */
export function Warnings({ warnings }: { readonly warnings: readonly WarningView[] }) {
  const words = useWords(fundWords);
  const { money, percent } = useMoney();
  return (
    <ul className="side">
      {warnings.map(({ kind, contractNumber, amount, share, expected, days, voucher, elsewhere }, at) => (
        <li key={`${kind}-${String(at)}`}>
          <span aria-hidden="true">▲ </span>
          {words.warning[kind]({
            ...{ contract: contractNumber ?? '', amount: money(amount ?? 0), days: days ?? 0 },
            ...{ share: percent(share ?? 0), expected: percent(expected ?? 0) },
            ...{ voucher: voucher ?? '', elsewhere: elsewhere ?? '' },
          })}
        </li>
      ))}
    </ul>
  );
}

import { DayText, MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import type { AmendmentView } from '../endpoints.amendments.js';
import { intakeWords } from './word-lists.js';

/** The papers that corrected the notice since its issue: what each changed, why, and by what it can be shown. */
export function Amendments({ amendments }: { readonly amendments: readonly AmendmentView[] }) {
  const words = useWords(intakeWords).amendments;
  return (
    <Section id="amendments" title={words.heading(amendments.length)} note={words.note}>
      <Table<AmendmentView>
        caption={words.heading(amendments.length)}
        hideCaption
        rows={amendments}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'number',
            heading: words.number,
            names: true,
            cell: ({ number, on }) => (
              <>
                <span lang="zh-CN">{number}</span>
                <span className="sub">
                  <DayText on={on} />
                </span>
              </>
            ),
          },
          {
            key: 'changes',
            heading: words.changes,
            cell: ({ changes }) => (
              <ul>
                {changes.map(({ row, column, was, now }) => (
                  <li key={row + column}>{words.change(row, column, was, now)}</li>
                ))}
              </ul>
            ),
          },
          { key: 'reason', heading: words.reason, cell: ({ reason }) => <span lang="zh-CN">{reason}</span> },
          {
            key: 'proof',
            heading: words.proof,
            cell: ({ proof, signedBy, registeredBy, registeredAt }) => (
              <>
                <span lang="zh-CN">{words.signed(signedBy, proof.kind === 'file' ? proof.name : proof.number)}</span>
                <span className="sub">
                  {registeredBy} <MomentText at={registeredAt} />
                </span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

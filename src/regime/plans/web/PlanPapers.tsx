import { useLanguage, useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { PlanRecord } from '../contract.js';
import { planPaperWords } from '../paper-word-lists.js';

/** What can be printed of a plan: the plan itself, the slips that go round with it, and its agenda item where it is major. */
export function PlanPapers({ plan }: { readonly plan: PlanRecord }) {
  const { section, note, link } = useWords(planPaperWords);
  const { language } = useLanguage();
  const { id, majors, state, acts, item } = plan;
  const major = majors.length > 0 || state === 'at-executive-meeting' || acts.some(({ move }) => move === 'escalate');
  const forms = [
    ...(['plan'] as const),
    ...(item.responsibleUnits.length > 0 ? (['countersign'] as const) : []),
    ...(['approval'] as const),
    ...(major ? (['agenda'] as const) : []),
  ];
  return (
    <Section id="papers" title={section} note={note}>
      <p className="row-acts">
        {forms.map((form) => (
          <a key={form} className="btn" href={`/api/plans/${id}/paper?form=${form}&language=${language}`} download>
            {link[form]}
          </a>
        ))}
      </p>
    </Section>
  );
}

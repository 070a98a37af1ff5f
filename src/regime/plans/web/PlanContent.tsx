import { Input } from 'antd';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { PlanContentView } from '../contract.js';
import type { ContentProps } from './content-props.js';
import { PlanCurve } from './PlanCurve.js';
import { PlanMilestones } from './PlanMilestones.js';
import { PlanMoney } from './PlanMoney.js';
import { PlanRisks } from './PlanRisks.js';
import { PlanStaffing } from './PlanStaffing.js';
import { planWords } from './word-lists.js';

/** What the plan says, in the order of the paper. */
export function PlanContent(props: ContentProps) {
  const words = useWords(planWords);
  const { typed, change, clash } = props;
  return (
    <div>
      {!change && <p className="m">{props.plan.state === 'approved' ? words.fixedApproved : words.fixed}</p>}
      <div className={change ? undefined : 'gap'}>
        <Section id="summary" title={words.summary}>
          {clash('summary')}
          {change ? (
            <Field path="summary" label={words.summary} hint={words.summaryHint}>
              {(control) => (
                <textarea
                  {...control}
                  rows={3}
                  lang="zh-CN"
                  value={typed.summary}
                  onChange={({ target }) => change({ summary: target.value })}
                />
              )}
            </Field>
          ) : (
            <p lang="zh-CN">{typed.summary === '' ? words.unsaid : typed.summary}</p>
          )}
        </Section>
        <PlanDuties {...props} />
        <PlanPeople {...props} />
        <PlanMilestones {...props} />
        <PlanCurve {...props} />
        <PlanMoney {...props} />
        <PlanStaffing {...props} />
        <PlanRisks {...props} />
      </div>
    </div>
  );
}

type Duty = PlanContentView['duties'][number];

/** What each unit does (R6): a line for each that stands there, and one for every unit that has none yet. */
function PlanDuties({ plan: { item }, typed: { duties }, change, clash }: ContentProps) {
  const words = useWords(planWords);
  const units = [item.leadUnit, ...item.responsibleUnits];
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? id;
  const titleOf = (target: number | null): string | null =>
    item.targets.find(({ number }) => number === target)?.title ?? null;
  const missing = units
    .filter(({ id }) => !duties.some(({ unitId }) => unitId === id))
    .map(({ id }): Duty => ({ unitId: id, target: null, text: '' }));
  const lines = [...duties, ...missing];
  return (
    <Section id="plan-duties" title={words.duties} note={words.dutiesNote}>
      {clash('duties')}
      {lines.map((duty, at) => {
        const label = words.dutyOf(nameOf(duty.unitId), titleOf(duty.target));
        return change ? (
          <Field key={`${duty.unitId}-${String(duty.target)}`} path={`duties.${String(at)}`} label={label}>
            {(control) => (
              <Input
                {...control}
                lang="zh-CN"
                value={duty.text}
                onChange={({ target }) =>
                  change({
                    duties: lines.map((each, index) => (index === at ? { ...each, text: target.value } : each)),
                  })
                }
              />
            )}
          </Field>
        ) : (
          <p key={`${duty.unitId}-${String(duty.target)}`} lang="zh-CN">
            <span className="m">{label}</span>
            {'　'}
            {duty.text === '' ? words.unsaid : duty.text}
          </p>
        );
      })}
    </Section>
  );
}

/** Who has each target in hand (R8): the item's leader at work, inherited, unless somebody else is named. */
function PlanPeople({ plan: { item }, typed: { owners }, change, clash }: ContentProps) {
  const words = useWords(planWords);
  const inherited = item.handsOnLeader ?? '';
  const name = (number: number, person: string): void => {
    const others = owners.filter(({ target }) => target !== number);
    const known = owners.find(({ target }) => target === number);
    const kept = { ...known, target: number };
    const { person: _person, ...without } = kept;
    change?.({ owners: person === '' ? [...others, without] : [...others, { ...kept, person }] });
  };
  return (
    <Section id="plan-people" title={words.people} note={words.peopleNote}>
      {clash('owners')}
      {item.targets.map(({ number, title }) => {
        const person = owners.find(({ target }) => target === number)?.person ?? '';
        return change ? (
          <Field key={number} path={`owners.${String(number)}`} label={words.personOf(title)}>
            {(control) => (
              <Input
                {...control}
                lang="zh-CN"
                placeholder={inherited === '' ? '' : `${inherited}（${words.inherited}）`}
                value={person}
                onChange={({ target }) => name(number, target.value)}
              />
            )}
          </Field>
        ) : (
          <p key={number} lang="zh-CN">
            <span className="m">{title}</span>
            {'　'}
            {person === '' ? `${inherited}（${words.inherited}）` : person}
          </p>
        );
      })}
    </Section>
  );
}

import { Button } from 'antd';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { TextField } from '../../../web/TextField.js';
import { DayText } from '../../../web/DayText.js';
import type { PlanContentView } from '../contract.js';
import type { ContentProps } from './content-props.js';
import { freshId } from './fresh-id.js';
import { planWords } from './word-lists.js';

type Need = PlanContentView['staffing']['needs'][number];

/** Whether people are to be seconded, and for what (R14): said, never assumed. */
export function PlanStaffing({ plan: { item }, typed: { staffing }, change, clash }: ContentProps) {
  const words = useWords(planWords);
  const { needed, needs } = staffing;
  const put = (changed: Partial<typeof staffing>): void => change?.({ staffing: { ...staffing, ...changed } });
  const putNeed = (id: string, changed: Partial<Need>): void =>
    put({ needs: needs.map((need) => (need.id === id ? { ...need, ...changed } : need)) });
  const newNeed = (): Need => ({
    ...{ id: freshId(), purpose: '', posts: 1, from: item.issuedOn, until: item.dueOn },
  });
  return (
    <Section id="plan-staffing" title={words.staffing} note={words.staffingNote}>
      {clash('staffing')}
      {change ? (
        <Choice
          legend={words.staffing}
          name="staffing-needed"
          options={[
            ['no', words.notNeeded],
            ['yes', words.needed],
          ]}
          value={needed === null ? '' : needed ? 'yes' : 'no'}
          change={(said) =>
            put(
              said === 'yes'
                ? { needed: true, needs: needs.length > 0 ? needs : [newNeed()] }
                : { needed: false, needs: [] },
            )
          }
        />
      ) : (
        <p>{needed === null ? words.unsaid : needed ? words.needed : words.notNeeded}</p>
      )}
      {needs.map((need, at) =>
        change ? (
          <div className="settle" key={need.id}>
            <TextField
              path={`staffing.${String(at)}.purpose`}
              label={words.purpose}
              value={need.purpose}
              change={(purpose) => putNeed(need.id, { purpose })}
              problem={undefined}
            />
            <TextField
              path={`staffing.${String(at)}.posts`}
              label={words.posts}
              value={String(need.posts)}
              change={(posts) => /^[1-9]\d{0,3}$/u.test(posts) && putNeed(need.id, { posts: Number(posts) })}
              problem={undefined}
            />
            {(['from', 'until'] as const).map((field) => (
              <TextField
                key={field}
                path={`staffing.${String(at)}.${field}`}
                label={words[field]}
                type="date"
                value={need[field]}
                change={(day) => day !== '' && putNeed(need.id, { [field]: day })}
                problem={undefined}
              />
            ))}
          </div>
        ) : (
          <p key={need.id}>
            <span lang="zh-CN">{need.purpose}</span>
            {`　${words.postsOf(need.posts)}　`}
            <DayText on={need.from} inYear={item.year} />—<DayText on={need.until} inYear={item.year} />
          </p>
        ),
      )}
      {change && needed === true && (
        <div className="row-acts gap-s">
          <Button onClick={() => put({ needs: [...needs, newNeed()] })}>{words.addNeed}</Button>
        </div>
      )}
    </Section>
  );
}

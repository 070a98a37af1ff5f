import { Input } from 'antd';
import { useRead } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import type { PostForm } from '../endpoints.people.js';
import { listUnits } from '../endpoints.units.js';
import { type PostRole, roles } from '../rules/actor.js';
import { isHeldInUnit, type Rank, ranks } from '../rules/posts.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import { UnitSelect } from './UnitDialog.js';

/** A post as it is typed. */
export interface TypedPost {
  readonly role: PostRole;
  readonly unitId: string;
  readonly rank: Rank;
  readonly title: string;
  readonly from: string;
  readonly until: string;
}

export const blankPost = (today: string): TypedPost => ({
  ...{ role: 'liaison', unitId: '', rank: 'head', title: '', from: today, until: '' },
});

/** As the server is asked; what is missing it names by its field. */
export function postFormOf({ role, unitId, rank, title, from, until }: TypedPost): PostForm {
  const term = { title: title.trim() === '' ? null : title, from, until: until === '' ? null : until };
  if (role === 'liaison') return { role, unitId, ...term };
  if (role === 'unit-head') return { role, unitId, rank, ...term };
  return { role, ...term };
}

interface PostFieldsProps {
  readonly typed: TypedPost;
  /** What stands before each path in the request's body. */
  readonly under?: string;
  readonly problem: Problem | undefined;
  readonly onType: (typed: TypedPost) => void;
}

/** What a post is: the role, where it is held, from when until when. */
export function PostFields({ typed, under = '', problem, onType }: PostFieldsProps) {
  const words = useWords(peoplePageWords).post;
  const { field, role: roleWords, rank: rankWords } = useWords(personWords);
  const units = useRead(listUnits, {}, { limit: 500 }, { enabled: isHeldInUnit(typed.role) });
  const at = (path: string) => ({ path: under + path, fault: faultAt(problem, under + path) });
  return (
    <>
      <Field {...at('role')} label={field.role}>
        {(control) => (
          <select
            {...control}
            value={typed.role}
            onChange={({ target }) =>
              onType({ ...typed, role: roles.find((role) => role === target.value) ?? typed.role })
            }
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleWords[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isHeldInUnit(typed.role) && (
        <Field {...at('unitId')} label={field.unit} hint={words.unitHint}>
          {(control) => (
            <UnitSelect
              control={control}
              chosen={typed.unitId}
              units={units.data?.value.items ?? []}
              onChoose={(unitId) => onType({ ...typed, unitId })}
            />
          )}
        </Field>
      )}
      {typed.role === 'unit-head' && (
        <Field {...at('rank')} label={field.rank}>
          {(control) => (
            <select
              {...control}
              value={typed.rank}
              onChange={({ target }) =>
                onType({ ...typed, rank: ranks.find((rank) => rank === target.value) ?? typed.rank })
              }
            >
              {ranks.map((rank) => (
                <option key={rank} value={rank}>
                  {rankWords[rank]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field {...at('title')} label={field.title} hint={words.titleHint}>
        {(control) => (
          <Input
            {...control}
            value={typed.title}
            onChange={({ target }) => onType({ ...typed, title: target.value })}
          />
        )}
      </Field>
      <DayField
        {...at('from')}
        label={field.from}
        hint={words.fromHint}
        day={typed.from}
        onType={(from) => onType({ ...typed, from })}
      />
      <DayField
        {...at('until')}
        label={field.until}
        hint={words.untilHint}
        day={typed.until}
        onType={(until) => onType({ ...typed, until })}
      />
    </>
  );
}

interface DayFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly day: string;
  readonly onType: (day: string) => void;
}

/** A day that is typed or chosen. */
export function DayField({ day, onType, ...field }: DayFieldProps) {
  return (
    <Field {...field}>
      {(control) => <Input {...control} type="date" value={day} onChange={({ target }) => onType(target.value)} />}
    </Field>
  );
}

import type { KeptReading, ReadTask } from '../contract.js';
import { rowName } from './row-name.js';

/** A value that reads otherwise in a corrected file; empty where it was not there before, or is no more. */
export interface Difference {
  readonly about: string;
  readonly was: string;
  readonly now: string;
}

const HEAD = ['number', 'title', 'issuer', 'issuedOn', 'year', 'addressees', 'attachments'] as const;
const CELLS = ['title', 'content', 'leadUnits', 'responsibleUnits', 'dueText', 'dueOn'] as const;

/** What a corrected file changes, value by value; rows are the same where their numbers are. */
export function differencesOf(was: KeptReading, now: KeptReading): Difference[] {
  const before = new Map(was.tasks.map((task) => [rowName(task), task]));
  const after = new Set(now.tasks.map(rowName));
  return [
    ...HEAD.flatMap((name) => different(`/notice/${name}`, was.notice[name], now.notice[name])),
    ...now.tasks.flatMap((task, at) => rowDifferences(`/tasks/${String(at)}`, before.get(rowName(task)), task)),
    ...was.tasks
      .filter((task) => !after.has(rowName(task)))
      .map((task) => ({ about: '/tasks', was: task.title, now: '' })),
  ];
}

const rowDifferences = (about: string, was: ReadTask | undefined, now: ReadTask): Difference[] =>
  was
    ? CELLS.flatMap((name) => different(`${about}/${name}`, was[name], now[name]))
    : [{ about, was: '', now: now.title }];

function different(about: string, was: unknown, now: unknown): Difference[] {
  const [one, other] = [wordsOf(was), wordsOf(now)];
  return one === other ? [] : [{ about, was: one, now: other }];
}

const wordsOf = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.map(String).join('、') : String(value);

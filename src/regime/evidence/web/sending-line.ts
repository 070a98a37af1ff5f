import { useSyncExternalStore } from 'react';
import type { Problem } from '../../../web/problem.js';
import type { About } from '../rules/about.js';

/** A file on its way, or one that was told no. */
export interface Sending {
  readonly key: number;
  readonly taskId: string;
  readonly about: About;
  readonly name: string;
  /** From 0 to 1; 1: it arrived and is looked at. */
  readonly share: number;
  readonly problem?: Problem;
}

/** All files of this window, whichever box they were put into: a box may close while they are under way. */
let all: readonly Sending[] = [];
let last = 0;
const listeners = new Set<() => void>();

function put(next: readonly Sending[]): void {
  all = next;
  for (const tell of listeners) tell();
}

export const lineUp = (file: Omit<Sending, 'key' | 'share'>): number => {
  last += 1;
  put([...all, { ...file, key: last, share: 0 }]);
  return last;
};

export const change = (key: number, to: Partial<Pick<Sending, 'share' | 'problem'>>): void =>
  put(all.map((each) => (each.key === key ? { ...each, ...to } : each)));

/** It is attached, or whoever read why it was told no puts it away. */
export const putAway = (key: number): void => put(all.filter((each) => each.key !== key));

/** Whoever signs in next sees nothing of what somebody else was sending. */
export const forgetSending = (): void => put([]);

export const isAwaited = (key: number): boolean => all.some((each) => each.key === key);

export function useSendingLine(): readonly Sending[] {
  return useSyncExternalStore(subscribe, () => all);
}
const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

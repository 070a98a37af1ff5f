import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError, OFFLINE, type Problem } from './problem.js';
import { afterSent, sendable, settled, type Standing, type Told, typeOver, type Unsent } from './unsent.js';
import { begin } from './under-way.js';
import { keepUnsent, takeUnsent, type UnsentForm, type UnsentParts } from './unsent-store.js';

/** Typing goes out once it has paused for so long; without a line it is tried again after so long. */
const PAUSE_MS = 400;
const AGAIN_MS = 4_000;

const withoutEmpty = (unsent: UnsentParts): UnsentParts =>
  Object.fromEntries(Object.entries(unsent).filter(([, fields]) => Object.keys(fields).length > 0));

const NOTHING: Unsent = {};
const waitsIn = (unsent: UnsentParts): boolean =>
  Object.values(unsent).some((fields) => sendable(fields) !== undefined);

/**
 * A form in parts that is kept as it is typed, and loses nothing: what the server does not have yet stays in this browser,
 * over a lost line and a closed tab, and is sent when it can be. What somebody else wrote meanwhile is never written over:
 * both texts stand until whoever typed has decided.
 * @param form and whose it is; the same for as long as it is shown
 * @param send what changed of a part since a version. @throws CallError
 */
export function useUnsent(
  form: UnsentForm,
  send: (part: string, changed: Readonly<Record<string, unknown>>, version: number) => Promise<Told>,
) {
  const [unsent, setUnsent] = useState(() => takeUnsent(form, new Date().toISOString()));
  const [line, setLine] = useState<'idle' | 'busy' | 'offline' | 'refused'>('idle');
  const [problem, setProblem] = useState<Problem>();
  // Between two drawings somebody types on, and what was sent comes back: both must find what the other left.
  const now = useRef(unsent);
  const running = useRef<Promise<void>>(undefined);
  const put = (next: UnsentParts): void => {
    now.current = withoutEmpty(next);
    keepUnsent(form, now.current);
    setUnsent(now.current);
  };
  const sendAll = async (): Promise<void> => {
    setLine('busy');
    for (const part of Object.keys(now.current)) {
      for (let out = sendable(now.current[part] ?? NOTHING); out; out = sendable(now.current[part] ?? NOTHING)) {
        const told = await send(part, out.fields, out.version);
        put({ ...now.current, [part]: afterSent(now.current[part] ?? NOTHING, out.fields, told) });
      }
    }
    setProblem(undefined);
    setLine('idle');
  };
  /** Sends what waits, now. */
  const flush = async (): Promise<void> => {
    running.current ??= sendAll()
      .catch((error: unknown) => {
        if (!(error instanceof CallError)) throw error;
        const isOffline = error.problem.type === OFFLINE;
        setLine(isOffline ? 'offline' : 'refused');
        setProblem(isOffline ? undefined : error.problem);
      })
      .finally(() => {
        running.current = undefined;
      });
    await running.current;
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  /** @returns whether all that was typed is now with the server */
  const sent = useCallback(async (): Promise<boolean> => {
    await latest.current();
    // What was typed on while that was on its way.
    if (waitsIn(now.current)) await latest.current();
    return Object.keys(now.current).length === 0;
  }, []);
  const waits = waitsIn(unsent);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => void latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [unsent, waits]);
  useEffect(() => {
    if (line !== 'offline') return undefined;
    const again = (): void => void latest.current();
    const timer = setInterval(again, AGAIN_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [line]);
  const clashes = Object.values(unsent).some((fields) => Object.values(fields).some(({ clash }) => clash));
  const standing: Standing =
    line === 'offline' || line === 'refused' ? line : waits || line === 'busy' ? 'saving' : clashes ? 'clash' : 'saved';
  useEffect(() => {
    if (standing === 'saved') return undefined;
    return begin({ kind: 'typing', finish: sent });
  }, [standing, sent]);
  return {
    of: (part: string): Unsent => unsent[part] ?? NOTHING,
    standing,
    problem,
    change: (part: string, version: number, changed: Readonly<Record<string, unknown>>): void =>
      put({ ...now.current, [part]: typeOver(now.current[part] ?? NOTHING, version, changed) }),
    settle: (part: string, field: string, mine: boolean): void =>
      put({ ...now.current, [part]: settled(now.current[part] ?? NOTHING, field, mine) }),
    sent,
  };
}

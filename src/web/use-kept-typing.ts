import { useEffect, useRef, useState } from 'react';

/** Typing is kept once it has paused for so long. */
const PAUSE_MS = 400;

/**
 * A form as somebody types it: shown at once, and kept a moment after the last key.
 * @param kept what the server has of it
 * @param keep sends what changed since it was last sent; the same function at every call
 */
export function useKeptTyping<T extends object>(kept: T, keep: (changed: Partial<T>) => void) {
  const [typed, setTyped] = useState<T>();
  const [waiting, setWaiting] = useState<Partial<T>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = typed ?? kept;
  const isWaiting = Object.keys(waiting).length > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    timer.current = setTimeout(() => {
      keep(waiting);
      setWaiting({});
    }, PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [waiting, isWaiting, keep]);
  return {
    typed: now,
    isWaiting,
    change: (changed: Partial<T>): void => {
      setTyped({ ...now, ...changed });
      setWaiting({ ...waiting, ...changed });
    },
  };
}

import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { Dialog } from '../../web/Dialog.js';
import { useWords } from '../../web/language.js';
import { cutOff, isUnderWay, type UnderWay } from '../../web/under-way.js';
import { consoleWords } from './word-lists.js';

/**
 * Whoever leaves a page while a file is on its way, or while something typed is not yet kept, is told first. What can be
 * kept at once is kept, and nobody is asked.
 */
export function LeavingGuard() {
  const words = useWords(consoleWords).cutOff;
  const [cut, setCut] = useState<ReadonlySet<UnderWay['kind']>>(new Set());
  const shouldBlockFn = useCallback(
    async ({ current, next }: { readonly current: Place; readonly next: Place }): Promise<boolean> => {
      if (current.pathname === next.pathname) return false;
      const left = await cutOff();
      setCut(left);
      return left.size > 0;
    },
    [],
  );
  const { status, proceed, reset } = useBlocker({ shouldBlockFn, enableBeforeUnload: isUnderWay, withResolver: true });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={words.title} onClose={reset}>
      {[...cut].map((kind) => (
        <p key={kind}>{words[kind]}</p>
      ))}
      <p className="row-acts">
        <Button type="primary" onClick={reset}>
          {words.stay}
        </Button>
        <Button onClick={proceed}>{words.act}</Button>
      </p>
    </Dialog>
  );
}

interface Place {
  readonly pathname: string;
}

import { type ReactNode, useCallback, useRef, useState } from 'react';
import { ProofProvider } from '../../../web/proof.js';
import { ProofDialog } from './ProofDialog.js';

/** Below it any command that wants a fresh proof asks for it, and goes on by itself once it was given. */
export function ProofScope({ children }: { readonly children: ReactNode }) {
  const [asking, setAsking] = useState(false);
  const waiting = useRef<((proven: boolean) => void)[]>([]);
  const ask = useCallback(
    () =>
      new Promise<boolean>((answer) => {
        waiting.current.push(answer);
        setAsking(true);
      }),
    [],
  );
  const answer = (proven: boolean): void => {
    setAsking(false);
    for (const each of waiting.current.splice(0)) each(proven);
  };
  return (
    <ProofProvider value={ask}>
      {children}
      {asking && <ProofDialog onAnswer={answer} />}
    </ProofProvider>
  );
}

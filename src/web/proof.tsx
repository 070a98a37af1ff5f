import { createContext, useContext } from 'react';
import { CallError } from './problem.js';

/** Asks the person to prove again that it is them. @returns whether they did */
export type AskProof = () => Promise<boolean>;

const Proof = createContext<AskProof>(() => Promise.resolve(false));

/** Hands down who asks; the app puts its dialog here. */
export const ProofProvider = Proof.Provider;

const PROOF_NEEDED = '/problems/proof-needed';

/**
 * Runs a call; where the server wants a fresh proof first, asks for it and runs the call once more, with whatever was typed.
 * Whoever gives no proof gets the server's answer.
 */
export function useProven(): <Reply>(run: () => Promise<Reply>) => Promise<Reply> {
  const ask = useContext(Proof);
  return async (run) => {
    try {
      return await run();
    } catch (error) {
      const needed = error instanceof CallError && error.problem.type === PROOF_NEEDED;
      if (!needed || !(await ask())) throw error;
      return run();
    }
  };
}

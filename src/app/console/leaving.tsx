import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ActDialog } from '../../web/ActDialog.js';
import { useWords } from '../../web/language.js';
import type { Problem } from '../../web/problem.js';
import { forgetUnsent, hasUnsent } from '../../web/unsent-store.js';
import { consoleWords } from './word-lists.js';

interface Ending {
  readonly mutate: (sent: { readonly body: Record<string, never> }, done: { readonly onSuccess: () => void }) => void;
  readonly isPending: boolean;
  readonly error: { readonly problem: Problem } | null;
}

/**
 * Ends a session and leaves nothing of what was typed in this browser. Where something of it has not reached the server,
 * that is said first: it would be gone.
 * @returns what to call where somebody wants to leave, and what asks them
 */
export function useLeaving(end: Ending): { readonly leave: () => void; readonly asking: ReactNode } {
  const words = useWords(consoleWords).leaving;
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const now = (): void =>
    end.mutate(
      { body: {} },
      {
        onSuccess: () => {
          forgetUnsent();
          void navigate({ to: '/sign-in', search: {}, ignoreBlocker: true });
        },
      },
    );
  return {
    leave: () => {
      if (hasUnsent()) setAsks(true);
      else now();
    },
    asking: asks && (
      <ActDialog
        {...{ title: words.title, lead: words.lead, act: words.act }}
        problem={end.error?.problem}
        pending={end.isPending}
        onAct={now}
        onClose={() => setAsks(false)}
      />
    ),
  };
}

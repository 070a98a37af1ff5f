import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { OwnPost } from '../../regime/offices/endpoints.js';
import { roles } from '../../regime/offices/rules/actor.js';
import { useCommand } from '../../web/api.js';
import { Dialog } from '../../web/Dialog.js';
import { useWords } from '../../web/language.js';
import { ProblemNotice } from '../../web/ProblemNotice.js';
import { actAs } from './session-endpoints.js';
import { useForget } from './use-forget.js';
import { consoleWords } from './word-lists.js';
import { webWords } from '../../web/word-lists.js';

type Post = z.output<typeof OwnPost>;
type Hat = Post['hats'][number];

/** Goes on in another role, at its desk: what was read in the former one is forgotten. */
function useHat() {
  const navigate = useNavigate();
  const forget = useForget();
  const act = useCommand(actAs, {});
  const goOn = (hat: Hat, onDone?: () => void): void => {
    const role = roles.find((each) => each === hat.role);
    if (role === undefined) return;
    act.mutate(
      { body: { role, inPlaceOf: hat.inPlaceOf?.id ?? null } },
      {
        onSuccess: () => {
          forget();
          onDone?.();
          void navigate({ to: '/' });
        },
      },
    );
  };
  return { goOn, pending: act.isPending, problem: act.error?.problem };
}

const isNow = (hat: Hat, post: Post): boolean => hat.role === post.role && hat.inPlaceOf?.id === post.inPlaceOf?.id;

/** Whoever holds several posts, or acts for somebody, chooses in which they go on. */
export function HatChange({ post }: { readonly post: Post }) {
  const words = useWords(consoleWords);
  const { aside } = useWords(webWords);
  const [open, setOpen] = useState(false);
  const { goOn, pending, problem } = useHat();
  return (
    <>
      <button type="button" className="fix" onClick={() => setOpen(true)}>
        {words.hats.change}
      </button>
      {open && (
        <Dialog title={words.hats.title} onClose={() => setOpen(false)}>
          <p>{words.hats.lead}</p>
          {problem && <ProblemNotice problem={problem} />}
          <ul className="ways">
            {post.hats.map((hat) => (
              <li key={`${hat.role} ${hat.inPlaceOf?.id ?? ''}`}>
                <Button block disabled={pending || isNow(hat, post)} onClick={() => goOn(hat, () => setOpen(false))}>
                  {hat.inPlaceOf
                    ? words.hats.of(words.role(hat.role), hat.inPlaceOf.name)
                    : words.hats.own(words.role(hat.role))}
                  {isNow(hat, post) && aside(words.hats.now)}
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

/** On every page of whoever acts for another: for whom, and the way back. */
export function ActingBar({ post, name }: { readonly post: Post; readonly name: string }) {
  const words = useWords(consoleWords);
  const { goOn, pending } = useHat();
  const own = post.hats.find(({ inPlaceOf }) => inPlaceOf === null);
  return (
    <div className="demo" role="region" aria-label={words.hats.of(words.role(post.role), name)}>
      <span>{words.hats.acting(name, words.role(post.role))}</span>
      {own && (
        <button type="button" className="fix" disabled={pending} onClick={() => goOn(own)}>
          {words.hats.back}
        </button>
      )}
    </div>
  );
}

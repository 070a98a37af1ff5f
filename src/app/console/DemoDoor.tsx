import { Button } from 'antd';
import { useCommand, useRead } from '../../web/api.js';
import { useWords } from '../../web/language.js';
import { ProblemNotice } from '../../web/ProblemNotice.js';
import { DEMO_ROLES, readDescription, signInAs } from './demo-endpoints.js';
import { consoleWords } from './word-lists.js';

/** In a demonstration: one click for each post. Elsewhere the program has no such way in, and nothing is shown. */
export function DemoDoor({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const words = useWords(consoleWords);
  const described = useRead(readDescription, {}, {});
  const signIn = useCommand(signInAs, {});
  if (described.data?.value.paths['/api/demo/sign-in'] === undefined) return null;
  return (
    <section aria-labelledby="demo-door" className="gap">
      <h2 id="demo-door">{words.demoDoor}</h2>
      <p className="hint">{words.demo}</p>
      {signIn.error && <ProblemNotice problem={signIn.error.problem} />}
      <div className="row-acts">
        {DEMO_ROLES.map((role) => (
          <Button
            key={role}
            disabled={signIn.isPending}
            onClick={() => signIn.mutate({ body: { role } }, { onSuccess: onSignedIn })}
          >
            {words.role(role)}
          </Button>
        ))}
      </div>
    </section>
  );
}

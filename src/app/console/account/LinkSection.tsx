import type { z } from 'zod';
import type { AccountView } from '../../../platform/sessions/contract.js';
import { useCommand } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { linkProvider, unlinkProvider } from '../session-endpoints.js';
import { accountWords } from './word-lists.js';

type Provider = z.output<typeof AccountView>['providers'][number];

/** With whom one's account is linked for single sign-on. */
export function LinkSection({ providers }: { readonly providers: readonly Provider[] }) {
  const words = useWords(accountWords).account;
  return (
    <Section id="links" title={words.links}>
      {providers.length === 0 ? (
        <p>{words.linksNone}</p>
      ) : (
        <ul className="links">
          {providers.map((provider) => (
            <li key={provider.id}>
              <Linked provider={provider} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Linked({ provider: { id, name, linkedAt } }: { readonly provider: Provider }) {
  const words = useWords(accountWords).account;
  const unlink = useCommand(unlinkProvider, { id });
  const link = useCommand(linkProvider, { id });
  const fetchLink = (): void => {
    link.mutate({ body: {} }, { onSuccess: ({ value }) => window.location.assign(value.address) });
  };
  if (linkedAt === null) {
    return (
      <>
        {name} <span className="m">{words.notLinked}</span>{' '}
        <button type="button" className="fix" disabled={link.isPending} onClick={fetchLink}>
          {words.link}
        </button>
        {link.error && <ProblemNotice problem={link.error.problem} />}
      </>
    );
  }
  return (
    <>
      {name}{' '}
      <span className="m">
        {words.linkedSince} <MomentText at={linkedAt} />
      </span>{' '}
      <button type="button" className="fix" disabled={unlink.isPending} onClick={() => unlink.mutate({ body: {} })}>
        {words.unlink}
      </button>
    </>
  );
}

import { useWords } from '../../../web/language.js';
import { keepDistrict } from './district.js';
import { consoleWords } from '../word-lists.js';

interface ProviderLinksProps {
  readonly district: string;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Where the person wanted to be. */
  readonly to: string | undefined;
}

/** A way in for each provider of single sign-on: a link, since the browser goes to another site and comes back. */
export function ProviderLinks({ district, providers, to }: ProviderLinksProps) {
  const words = useWords(consoleWords).signIn;
  if (providers.length === 0) return null;
  const goOn = to === undefined ? '' : `?${new URLSearchParams({ to }).toString()}`;
  return (
    <ul className="ways">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <a
            className="way"
            href={`/api/single-sign-on/${district === '' ? 'platform' : district}/${id}${goOn}`}
            onClick={() => keepDistrict(district)}
          >
            {words.provider(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}

import { useWords } from './language.js';
import type { Standing } from './unsent.js';
import { webWords } from './word-lists.js';

/** How what is typed stands, wherever it is not simply saved; where two texts clash, it leads to the place. */
export function StandingText({ standing }: { readonly standing: Exclude<Standing, 'saved'> }) {
  const words = useWords(webWords).standing;
  return (
    <span role="status" className="key">
      {standing === 'clash' ? (
        <button type="button" className="fix" onClick={goToClash}>
          {words.clash}
        </button>
      ) : (
        words[standing]
      )}
    </span>
  );
}

/** Leads to the first place that waits to be decided. */
export const goToClash = (): void => document.querySelector<HTMLElement>('.clash')?.focus();

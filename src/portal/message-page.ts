import { html } from './html.js';
import { portalWords } from './languages.js';
import { layout } from './layout.js';
import type { Language } from './words.js';

/** A page for an address that leads nowhere, or that cannot be answered now: the same for whatever is not public. */
export function messagePage(what: 'empty' | 'missing' | 'failed', language: Language, styleSheet: string): string {
  const { title, text } = portalWords[language][what];
  return layout({
    language,
    largeType: false,
    title,
    description: text,
    styleSheet,
    main: html`<div class="hero">
      <h1>${title}</h1>
      <p class="big">${text}</p>
    </div>`,
  });
}

import { html, type Html, inItsOwnLanguage } from './html.js';
import { otherLanguage, portalWords } from './languages.js';
import type { Language } from './words.js';

/** A page's own place among its versions; each has an address of its own, so that each can be cached. */
export interface Place {
  /** The district's code: `/450204/`. Null: the page that lists the districts. */
  readonly code: string | null;
  readonly language: Language;
  readonly largeType: boolean;
}

/** Where a version of the page stands. Large type is part of the address too: there is no script to remember it. */
export const addressOf = ({ code, language, largeType }: Place): string =>
  `${code === null ? '/' : `/${code}/`}${language === 'en' ? 'en/' : ''}${largeType ? '?type=150' : ''}`;

interface LayoutParts {
  readonly language: Language;
  readonly largeType: boolean;
  /** Left out where the address leads nowhere, and so has no other versions. */
  readonly place?: Place;
  readonly district?: string;
  /** Who answers for the page; left out: the government of the district. */
  readonly host?: string;
  readonly title: string;
  readonly description: string;
  readonly styleSheet: string;
  readonly main: Html;
}

/** The frame of every public page. */
export function layout({
  language,
  largeType,
  place,
  district,
  host,
  title,
  description,
  styleSheet,
  main,
}: LayoutParts): string {
  const words = portalWords[language];
  const name =
    district === undefined
      ? html`<span lang="zh-CN">实事</span>`
      : html`<span>${inItsOwnLanguage(words.masthead(district), district)}</span>`;
  const government = district === undefined ? '' : inItsOwnLanguage(words.end(district), district);
  const end = host === undefined ? government : inItsOwnLanguage(words.endOf(host), host);
  return html`<!doctype html>
    <html lang="${language}" data-type="${largeType ? 150 : 100}" data-theme="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        ${place && alternates(place)}
        <link rel="stylesheet" href="${styleSheet}" />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="mast">
          <div class="wrap">
            <p class="mark">${SEAL}${name}</p>
            ${place && versions(place)}
          </div>
        </header>
        <main id="main" class="wrap">${main}</main>
        <footer class="end">
          <div class="wrap"><p>${end}</p></div>
        </footer>
      </body>
    </html> `.html;
}

const alternates = (place: Place): Html =>
  html`<link rel="alternate" hreflang="zh-CN" href="${addressOf({ ...place, language: 'zh-CN', largeType: false })}" />
    <link rel="alternate" hreflang="en" href="${addressOf({ ...place, language: 'en', largeType: false })}" />`;

/** The other type size and the other language, each a link. */
function versions(place: Place): Html {
  const words = portalWords[place.language];
  const other = otherLanguage(place.language);
  return html`<p class="versions">
    <a href="${addressOf({ ...place, largeType: !place.largeType })}"
      >${place.largeType ? words.ordinaryType : words.largeType}</a
    >
    <a href="${addressOf({ ...place, language: other })}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
  </p>`;
}

const SEAL = html`<svg viewBox="0 0 28 28" aria-hidden="true">
  <rect class="seal-field" width="28" height="28" rx="2" />
  <rect class="seal-frame" x="2" y="2" width="24" height="24" rx="1" />
  <text class="seal-word" x="14" y="12.9">实</text>
  <text class="seal-word" x="14" y="23.6">事</text>
</svg>`;

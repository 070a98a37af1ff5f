import { html } from './html.js';
import { portalWords } from './languages.js';
import { addressOf, layout, type Place } from './layout.js';

/** A district whose programme can be looked up here. */
export interface ListedDistrict {
  readonly code: string;
  readonly name: string;
}

/** For whoever typed the bare address where several districts are served. */
export function districtsPage(
  districts: readonly ListedDistrict[],
  place: Omit<Place, 'code'>,
  styleSheet: string,
): string {
  const { districts: words } = portalWords[place.language];
  return layout({
    ...place,
    place: { ...place, code: null },
    title: words.title,
    description: words.text,
    styleSheet,
    main: html`
      <div class="hero">
        <h1>${words.question}</h1>
        <p class="big">${words.text}</p>
      </div>
      <ul class="districts">
        ${districts.map(
          ({ code, name }) => html`<li><a href="${addressOf({ ...place, code })}" lang="zh-CN">${name}</a></li>`,
        )}
      </ul>
    `,
  });
}

import type { Day } from '../kernel/day.js';
import { html, type Html } from './html.js';
import { portalWords } from './languages.js';
import { layout, type Place } from './layout.js';

/** All that may be said of a programme before its list is published: that there is one, and when it will stand here. */
export interface Announcement {
  /** As people call it: 柳南区. */
  readonly district: string;
  readonly year: number;
  /** The last day for the opening publication; null until a notice is issued and the day can be counted. */
  readonly publishedBy: Day | null;
}

/** The page of a district whose list is not published yet. It shows nothing else of the programme. */
export function announcementPage(
  { district, year, publishedBy }: Announcement,
  place: Place,
  styleSheet: string,
): string {
  const words = portalWords[place.language];
  const [before, after] = words.by;
  const when: Html =
    publishedBy === null
      ? html`${words.dayOpen}`
      : html`${before}<time datetime="${publishedBy}">${words.day(publishedBy)}</time>${after}`;
  return layout({
    ...place,
    place,
    district,
    title: words.title(district, year),
    description: words.description,
    styleSheet,
    main: html`
      <div class="hero">
        <h1>${words.question(year)}</h1>
        <p class="big">${words.notYet(district, year)}</p>
        <p class="big">${when}</p>
      </div>
      <section aria-labelledby="what">
        <h2 id="what">${words.whatTitle}</h2>
        ${paragraphs(words.what)}
      </section>
      <section aria-labelledby="when">
        <h2 id="when">${words.whenTitle}</h2>
        <dl class="steps">
          ${words.when.map(
            ([time, what]) =>
              html`<div>
                <dt>${time}</dt>
                <dd>${what}</dd>
              </div>`,
          )}
        </dl>
      </section>
      <section aria-labelledby="speak">
        <h2 id="speak">${words.speakTitle}</h2>
        ${paragraphs(words.speak)}
      </section>
    `,
  });
}

const paragraphs = (texts: readonly string[]): readonly Html[] =>
  texts.map((text) => html`<p class="lead">${text}</p>`);

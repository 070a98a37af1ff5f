import type { Day } from '../kernel/day.js';
import { html, type Html, inItsOwnLanguage } from './html.js';
import { portalWords } from './languages.js';
import { layout, type Place } from './layout.js';
import type { PortalWords } from './words.js';

/** All that may be said of a programme before its list is published: that there is one, and when it will stand here. */
export interface Announcement {
  /** As people call it: 柳南区. */
  readonly district: string;
  /** Who answers for the page; nobody named: the government of the district. */
  readonly host?: string | null;
  /** How to reach them, as they say it themselves. */
  readonly contact?: string | null;
  /** Null until a notice is issued: then there is no programme yet. */
  readonly programme: AnnouncedProgramme | null;
}

export interface AnnouncedProgramme {
  readonly year: number;
  /** The last day for the opening publication; null where it cannot be counted yet. */
  readonly publishedBy: Day | null;
  /** Whether that day rests on a calendar that is not published yet. */
  readonly provisional: boolean;
}

/** The page of a district whose list is not published yet. It shows nothing else of the programme. */
export function announcementPage(announcement: Announcement, place: Place, styleSheet: string): string {
  const { district, host, contact, programme } = announcement;
  const words = portalWords[place.language];
  const named = (text: string): Html => inItsOwnLanguage(text, district);
  const hero =
    programme === null
      ? {
          question: words.noProgramme.question,
          lines: [named(words.noProgramme.notYet(district)), words.noProgramme.next],
        }
      : {
          question: words.question(programme.year),
          lines: [named(words.notYet(district, programme.year)), when(programme, words)],
        };
  return layout({
    ...place,
    place,
    district,
    ...(typeof host === 'string' && { host }),
    title: programme === null ? words.noProgramme.title(district) : words.title(district, programme.year),
    description: words.description,
    styleSheet,
    main: html`
      <div class="hero">
        <h1>${hero.question}</h1>
        ${hero.lines.map((line) => html`<p class="big">${line}</p>`)}
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
        ${typeof contact === 'string' ? html`<p class="lead">${inItsOwnLanguage(words.contact(contact), contact)}</p>` : ''}
      </section>
    `,
  });
}

/** By when the list will be here, in words that stay true after that day: the page is cached, and no clock is asked. */
function when({ publishedBy, provisional }: AnnouncedProgramme, words: PortalWords): Html {
  if (publishedBy === null) return html`${words.dayOpen}`;
  const [before, after] = words.by;
  const day = html`<time datetime="${publishedBy}">${words.day(publishedBy)}</time>`;
  return html`${before}${day}${after}${provisional ? words.provisional : ''}`;
}

const paragraphs = (texts: readonly string[]): readonly Html[] =>
  texts.map((text) => html`<p class="lead">${text}</p>`);

import type { z } from 'zod';
import type { Language } from '../../kernel/language.js';
import { filled } from '../../kernel/written.js';
import type { Subject } from '../../kernel/world.js';
import type { Can } from '../../platform/operations/parts.js';
import { ROWS_SHOWN } from './contract.import.js';
import type { PeopleImportView } from './endpoints.people-import.js';
import type { StoredImport } from './queries.import.js';
import type { Actor } from './rules/actor.js';
import { maskedMail, maskedTelephone, readsContact } from './rules/people.js';
import { peopleCounts } from './rules/person-import.js';
import type { ImportedEvent, PeoplePlan, PlannedPerson } from './rules/person-plan.js';
import type { ReadPeople } from './rules/person-sheet.js';
import type { Post } from './rules/posts.js';
import { whyUnread } from './sheet-reading.js';
import { importWords, personImportWords, personWords } from './word-lists.js';

/** A sheet of people as policy and visibility are asked about it: theirs who keep people. */
export interface PersonImportSubject extends Subject {
  readonly kind: 'person-import';
}

/** A sheet with what it would do to the list as it now stands. */
export interface ShownPeopleImport {
  readonly id: string;
  readonly version: number;
  readonly stored: StoredImport;
  readonly understood: {
    readonly read: ReadPeople;
    readonly plan: PeoplePlan;
    readonly basis: string;
    readonly unitName: (unitId: string) => string;
  } | null;
}

export const personImportSubject = ({
  id,
  version,
  state,
}: Pick<StoredImport, 'id' | 'version' | 'state'>): PersonImportSubject => ({
  kind: 'person-import',
  id,
  version,
  open: state === 'read' ? ['person-import.apply'] : state === 'reading' ? ['person-import.take-in'] : [],
});

interface Reading {
  readonly language: Language;
  readonly actor: Actor;
}

export function peopleImportView(
  { stored, understood }: ShownPeopleImport,
  can: Can,
  reading: Reading,
): z.input<typeof PeopleImportView> {
  const { id, state, file, progress, unread } = stored;
  const { language } = reading;
  const plan = understood?.plan;
  const applies = plan?.faults.length === 0 && plan.people.some(({ does }) => does !== 'same');
  return {
    ...{ id, state, file, progress },
    unread: unread && {
      code: unread.code,
      sentence: whyUnread(unread.code, { list: importWords[language].list.person, language }),
    },
    preview: understood && state === 'read' ? previewOf(understood, reading) : null,
    can: can(personImportSubject(stored)).filter((action) => action !== 'person-import.apply' || applies),
  };
}

function previewOf(
  { read, plan, basis, unitName }: NonNullable<ShownPeopleImport['understood']>,
  reading: Reading,
): NonNullable<z.input<typeof PeopleImportView>['preview']> {
  const coming = plan.people.flatMap((planned) => {
    const { does } = planned;
    return does === 'same' ? [] : [{ does, planned }];
  });
  return {
    ...{ sheet: read.sheet, ignored: [...read.ignored], basis },
    counts: { ...peopleCounts(plan), unnamed: plan.unnamed, faults: plan.faults.length },
    people: coming.slice(0, ROWS_SHOWN).map(({ does, planned }) => ({
      ...{ row: planned.rows[0] ?? 0, name: planned.person.name, does },
      changes: planned.events.flatMap((event) => changesOf(event, planned, unitName, reading)),
    })),
    faults: plan.faults.slice(0, ROWS_SHOWN).map((fault) => ({
      ...fault,
      sentence: filled(reading.language, personImportWords[reading.language].fault[fault.code], fault.params),
    })),
  };
}

type Change = NonNullable<z.input<typeof PeopleImportView>['preview']>['people'][number]['changes'][number];

/** What comes about by an event, as the sheet would write it; a telephone in full only for who reads it on their page. */
function changesOf(
  event: ImportedEvent,
  { person, before, loginName }: PlannedPerson,
  unitName: (unitId: string) => string,
  { language, actor }: Reading,
): Change[] {
  const whole = readsContact(actor, person.id);
  const shown = (field: 'telephone' | 'mail', contact: string | undefined): string | null => {
    if (contact === undefined || whole) return contact ?? null;
    return field === 'telephone' ? maskedTelephone(contact) : maskedMail(contact);
  };
  const contact = (field: 'telephone' | 'mail'): Change => ({
    ...{ field, was: shown(field, before?.[field]), now: shown(field, person[field]) },
  });
  const post = (of: Post): string => postSentence(of, unitName, language);
  switch (event.type) {
    case 'person.added':
      return (['telephone', 'mail'] as const).filter((field) => person[field] !== undefined).map(contact);
    case 'person.changed':
      return event.fields.flatMap((field) => (field === 'name' ? [] : [contact(field)]));
    case 'post.given':
    case 'post.transferred':
      return [{ field: 'post', was: null, now: post(event.post) }];
    case 'post.ended': {
      const was = before?.posts.find(({ id }) => id === event.post.id);
      return [{ field: 'post', was: was ? post(was) : null, now: post(event.post) }];
    }
    case 'account.invited':
    case 'account.code-given':
    case 'account.closed':
    case 'account.reopened':
      return [{ field: 'loginName', was: null, now: loginName ?? null }];
  }
}

/** A post with its days: 单位负责人（主要领导），区民政局，2022年4月7日起. */
export function postSentence(
  post: Post,
  unitName: (unitId: string) => string,
  language: Language,
  days = true,
): string {
  const { role, rank } = personWords[language];
  return personImportWords[language].post({
    ...{ role: role[post.role], rank: post.rank && rank[post.rank] },
    unit: post.unitId === undefined ? undefined : unitName(post.unitId),
    ...{ from: days ? post.from : undefined, until: days ? post.until : undefined },
  });
}

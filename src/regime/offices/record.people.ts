import type { EventRecord } from '../../kernel/record.js';
import type { HoldingEvent } from './rules/holding.js';
import type { PersonEvent } from './rules/people.js';
import type { Post } from './rules/posts.js';

const postFacts = ({ role, unitId, rank, from, until }: Post): EventRecord['facts'] => ({
  role,
  from,
  ...(unitId !== undefined && { unit: unitId }),
  ...(rank !== undefined && { rank }),
  ...(until !== undefined && { until }),
});

const unitOf = ({ unitId }: Post) => (unitId === undefined ? [] : [{ kind: 'unit', id: unitId }]);

const texts = (said: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(said).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));

/** How the ledger keeps what happens to people and posts: names, telephones and titles in the part that can be erased. */
export function peopleRecorded(event: PersonEvent | HoldingEvent): EventRecord {
  switch (event.type) {
    case 'person.added': {
      const { id, name, telephone, mail } = event.person;
      return { subjects: [{ kind: 'person', id }], facts: {}, personal: texts({ name, telephone, mail }) };
    }
    case 'person.changed': {
      const { personId, fields, was, now } = event;
      return {
        subjects: [{ kind: 'person', id: personId }],
        facts: { fields: [...fields] },
        personal: texts(
          Object.fromEntries(
            fields.flatMap((field) => [
              [`${field}Was`, was[field]],
              [field, now[field]],
            ]),
          ),
        ),
      };
    }
    case 'post.given':
    case 'post.ended':
      return {
        subjects: [{ kind: 'person', id: event.post.personId }, ...unitOf(event.post)],
        facts: postFacts(event.post),
        personal: texts({ name: event.personName, title: event.post.title }),
      };
    case 'post.transferred':
      return {
        subjects: [
          { kind: 'person', id: event.from.id },
          { kind: 'person', id: event.post.personId },
          ...unitOf(event.post),
        ],
        facts: postFacts(event.post),
        personal: texts({ fromName: event.from.name, name: event.personName, title: event.post.title }),
      };
  }
}

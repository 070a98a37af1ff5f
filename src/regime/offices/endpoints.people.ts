import { z } from 'zod';
import { endpoint, fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { WORKBOOK } from './contract.import.js';
import { accountStandings } from './rules/accounts.js';
import { type PostRole, roles } from './rules/actor.js';
import { isHeldInUnit, ranks, standings } from './rules/posts.js';

const LONGEST_NAME = 200;
/** Numbers as offices write them: digits, spaces, an extension behind. */
const TELEPHONE = /^\+?[0-9][0-9 ()转xX-]{2,30}$/u;

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Name = z.string().trim().min(1).max(LONGEST_NAME);
const RoleName = z.enum(roles);
const RankName = z.enum(ranks);

/** Everything that is said of a person on their form; null: not known. */
export const PersonForm = z.strictObject({
  name: Name,
  telephone: z.string().trim().regex(TELEPHONE).nullable(),
  mail: z.email().max(LONGEST_NAME).nullable(),
});
export type PersonForm = z.infer<typeof PersonForm>;

const ofTerm = {
  title: Name.nullable().meta({ description: 'As the unit calls it: 局长, 社会事务股股长.' }),
  from: IsoDay.meta({ description: 'The first day.' }),
  until: IsoDay.nullable().meta({ description: 'The last day; null where none is foreseen.' }),
};
const inOffice = roles.filter((role): role is Exclude<PostRole, 'liaison' | 'unit-head'> => !isHeldInUnit(role));

/** A post to be given: some are held in a unit, the others in one of the district's own offices. */
export const PostForm = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('liaison'), unitId: z.uuid(), ...ofTerm }),
  z.strictObject({ role: z.literal('unit-head'), unitId: z.uuid(), rank: RankName, ...ofTerm }),
  z.strictObject({ role: z.enum(inOffice), ...ofTerm }),
]);
export type PostForm = z.infer<typeof PostForm>;

export const PostView = z
  .object({
    id: z.uuid(),
    role: RoleName,
    unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    rank: RankName.nullable().meta({ description: 'Of a unit’s leaders: 主要领导 or 分管领导.' }),
    title: z.string().nullable(),
    from: IsoDay,
    until: IsoDay.nullable(),
    standing: z.enum(standings),
    takenOverFrom: z.string().nullable().meta({ description: 'Who held it before, where it was handed on.' }),
  })
  .meta({ id: 'Post' });
export type PostView = z.infer<typeof PostView>;

/** A person, as a list shows them. */
export const PersonView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    telephone: z.string().nullable(),
    mail: z.string().nullable(),
    contact: z.enum(['whole', 'masked']).meta({ description: 'Whether telephone and mail address are shown whole.' }),
    posts: z.array(PostView),
    account: z.object({ standing: z.enum(accountStandings), loginName: z.string().nullable() }),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

/** Somebody acts for another, from a day to a day. */
export const DelegationView = z
  .object({
    id: z.uuid(),
    by: z.object({ id: z.uuid(), name: z.string() }).meta({ description: 'Whose post it is.' }),
    to: z.object({ id: z.uuid(), name: z.string() }).meta({ description: 'Who acts for them.' }),
    role: RoleName,
    from: IsoDay,
    until: IsoDay,
    standing: z.enum(standings),
    unitIds: z.array(z.uuid()).nullable().meta({ description: 'Null: all units of the role.' }),
    taskIds: z.array(z.uuid()).nullable().meta({ description: 'Null: all items.' }),
  })
  .meta({ id: 'Delegation' });

/** One person with what their page offers. */
export const PersonRecord = PersonView.extend({
  delegations: z.array(DelegationView).meta({ description: 'Given and received, the latest first.' }),
  account: PersonView.shape.account.extend({
    id: z.uuid().nullable(),
    secondFactor: z.boolean().meta({ description: 'Whether a second factor is set up, which can be lost.' }),
  }),
  can: z.array(z.string()),
}).meta({ id: 'PersonRecord' });
export type PersonRecord = z.infer<typeof PersonRecord>;

const PersonParams = z.object({ personId: z.uuid() });
const PostParams = PersonParams.extend({ postId: z.uuid() });

export const PersonSearch = z.object({
  search: z
    .string()
    .max(LONGEST_NAME)
    .optional()
    .meta({ description: 'Part of a name, a title or a unit’s name, or the pinyin initials of a name.' }),
  unit: z.uuid().optional(),
  role: RoleName.optional(),
  standing: z
    .enum(['present', 'left', 'all'])
    .default('present')
    .meta({ description: 'left: all their posts have ended.' }),
});

export const listPeople = readEndpoint({
  path: '/people',
  action: 'person.list',
  summary: 'The people of the district and the posts they hold, by name',
  params: z.object({}),
  search: PageSearch.extend(PersonSearch.shape),
  reply: pageOf(PersonView).extend({
    can: z.array(z.string()).meta({ description: 'What whoever asks may do to the list itself.' }),
  }),
});

export const exportPeople = fileEndpoint({
  path: '/people.xlsx',
  action: 'person.export',
  summary: 'The people that a search leaves as a workbook, a row a post; telephones and mail addresses in part',
  file: WORKBOOK,
  params: z.object({}),
  search: PersonSearch.extend({ language: InLanguage }),
});

export const readPerson = readEndpoint({
  path: '/people/:personId',
  action: 'person.read',
  summary: 'One person: how to reach them, their posts, their account',
  params: PersonParams,
  search: z.object({}),
  reply: PersonRecord,
});

/** One sentence of a person's history, made from its ledger row in the reader's language. */
const PersonHistoryEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  sentence: z.string(),
  by: z.string().nullable(),
});

export const readPersonHistory = readEndpoint({
  path: '/people/:personId/history',
  action: 'person.history',
  summary: 'What was done to and by a person, from the ledger, as far as the reader may see it; latest first',
  params: PersonParams,
  search: PageSearch,
  reply: pageOf(PersonHistoryEntry),
});

export const addPerson = endpoint({
  method: 'POST',
  path: '/people',
  action: 'person.add',
  summary: 'Puts a person on the list, with a first post where one is given',
  status: 201,
  params: z.object({}),
  body: PersonForm.extend({ post: PostForm.nullable() }),
  reply: PersonRecord,
});

export const changePerson = endpoint({
  method: 'PUT',
  path: '/people/:personId',
  action: 'person.change',
  summary: 'Changes what is said of a person',
  params: PersonParams,
  body: PersonForm,
  reply: PersonRecord,
});

export const givePost = endpoint({
  method: 'POST',
  path: '/people/:personId/posts',
  action: 'post.give',
  summary: 'Gives a person a post from a day on',
  status: 201,
  params: PersonParams,
  body: PostForm,
  reply: PersonRecord,
});

export const endPost = endpoint({
  method: 'POST',
  path: '/people/:personId/posts/:postId/end',
  action: 'post.end',
  summary: 'Says the last day of a post; one that has not begun is taken back by a day before its first',
  params: PostParams,
  body: z.strictObject({ until: IsoDay }),
  reply: PersonRecord,
});

export const transferPost = endpoint({
  method: 'POST',
  path: '/people/:personId/posts/:postId/transfer',
  action: 'post.transfer',
  summary: 'Hands a post on to somebody else from a day on, without a new notice',
  params: PostParams,
  body: z.strictObject({ to: z.uuid().meta({ description: 'The person who takes it over.' }), from: IsoDay }),
  reply: PersonRecord,
});

const LoginName = z.string().trim().min(1).max(100);

export const invitePerson = endpoint({
  method: 'POST',
  path: '/people/:personId/invitation',
  action: 'account.invite',
  summary: 'Invites a person to set a password of their own: a link good once, for 72 hours; an earlier one ends',
  status: 201,
  params: PersonParams,
  body: z.strictObject({
    loginName: LoginName.nullable().meta({
      description: 'For an account that is still to be made; else it keeps its own.',
    }),
  }),
  reply: z.object({
    person: PersonRecord,
    expiresAt: z.iso.datetime(),
    invitation: z
      .string()
      .nullable()
      .meta({ description: 'Goes behind `/invitation#`. Told once: a repeated request is answered without it.' }),
  }),
});

export const giveTelephoneCode = endpoint({
  method: 'POST',
  path: '/people/:personId/telephone-code',
  action: 'account.telephone-code',
  summary: 'A code for somebody on the telephone who forgot their password: good once, for a quarter of an hour',
  status: 201,
  params: PersonParams,
  body: z.strictObject({}),
  reply: z.object({
    person: PersonRecord,
    expiresAt: z.iso.datetime(),
    code: z.string().nullable().meta({ description: 'Told once: a repeated request is answered without it.' }),
  }),
});

export const closeAccount = endpoint({
  method: 'POST',
  path: '/people/:personId/account/closure',
  action: 'account.close',
  summary: 'Closes the account of a person: all their sessions end at once',
  params: PersonParams,
  body: z.strictObject({}),
  reply: PersonRecord,
});

export const reopenAccount = endpoint({
  method: 'POST',
  path: '/people/:personId/account/reopening',
  action: 'account.reopen',
  summary: 'Opens a closed account again',
  params: PersonParams,
  body: z.strictObject({}),
  reply: PersonRecord,
});

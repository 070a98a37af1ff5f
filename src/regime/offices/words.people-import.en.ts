import { counted } from '../../kernel/counted.js';
import { writtenDay } from '../../kernel/written.js';
import type { PersonImportWords } from './words.people-import.js';
import { rolesEn } from './words.roles.en.js';

const written = writtenDay.en;
const { 'gov-office': a, supervision: b, finance: c, staffing: d, liaison, 'unit-head': head } = rolesEn;
const { 'deputy-leader': e, 'district-head': f } = rolesEn;
const ROLES = [liaison, head, a, b, c, d, e, f].join(', ');

export const personImportEn: PersonImportWords = {
  fault: {
    'no-header': 'There is no column “{heading}”. Keep the headings; the template shows them',
    'name-missing': 'The name is missing. Fill it in, or delete the row',
    'too-long': 'Longer than {limit} characters. Make it shorter',
    'telephone-form': '“{written}” is no telephone number. Give one number alone',
    'mail-form': '“{written}” is no e-mail address. Please check',
    'contact-masked': '“{written}” is hidden in part, and is not what the list has. Give all of it, or empty the cell',
    'role-unknown': `There is no post “{written}”. One of: ${ROLES}`,
    'rank-unknown': '“{written}” is no rank. One of: Head, Deputy head',
    'day-unreadable': '“{written}” is no day. Write 2022-04-07',
    'role-missing': `The post is missing. Fill it in, or empty unit, title and days. One of: ${ROLES}`,
    'unit-missing': 'This post is held in a unit. Give the unit by a name of the list',
    'unit-not-for-role': 'This post is held in no unit. Empty the cell',
    'unit-unknown': 'The list has no unit “{written}”. Use a name of the list, or add the unit first',
    'unit-alike': 'The list has no unit “{written}”; it has {alike}. Use a name of the list',
    'unit-ended': '“{written}” has ended. Give the unit that came after it',
    'unit-ambiguous': 'Several units are called “{written}”. Give the full name',
    'rank-missing': 'Say whether this is the head or the deputy head of the unit',
    'rank-not-for-role': 'Only heads of units have a rank. Empty the cell',
    namesake:
      'The list has a {name} already, and neither unit, telephone nor user name agree. The same person: give the telephone or user name of the list. Somebody else: add them by hand on the page of people',
    'person-ambiguous': 'The list has several people called {name}. Give the user name or the telephone',
    'row-namesake':
      'Row {row} is called {name} too. One person: give both rows the same telephone or user name. Two people: give each their own',
    'rows-differ': 'Differs from row {row}, and both rows are one person. Make them agree',
    'login-name-taken': 'The user name “{loginName}” is taken ({name}). Choose another, or check the name',
    'login-name-fixed': 'The user name of this person is “{loginName}” and cannot change. Keep it, or empty the cell',
    'row-login-name-taken': 'Row {row} has this user name already. Choose another',
    administrator: '{name} is an administrator, kept by the security administrator. Delete the row',
    'row-twice': 'The same post of the same person as in row {row}. Delete one of them',
    'title-differs':
      'On the list the title is “{title}”. To change it, end the post on the page of the person and give it anew',
    'from-differs': 'On the list the post began on {from}. Keep that, or empty the cell',
    'security-admin-names': 'Administrators are named by the security administrator. Delete the row',
    'to-oneself': 'Nobody gives themself a post. Let somebody else do it',
    'ends-before-it-begins': 'The last day comes before the first day {from}. Please check',
    'ended-already': 'On the list the post ends on {until} already, and can only end earlier. Please check',
    'held-already': 'This person held the post in these days already. Check the days',
    'unit-not-there': '{unit} is not there on the first day. Check unit and day',
    'seat-taken':
      'One person at a time holds this post, and {holder} does since {from}. Put their last day into the sheet, or hand the post on by hand',
    'roles-apart': 'Nobody holds both of these posts at a time. Please check',
  },
  post: ({ role, rank, unit, from, until }) =>
    [
      `${role}${rank === undefined ? '' : ` (${rank})`}`,
      unit ?? '',
      from === undefined ? '' : until === undefined ? `from ${written(from)}` : `${written(from)} to ${written(until)}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  template: {
    title: 'People and posts (template)',
    notes: [
      'A row a post: somebody with several posts has several rows, with the same telephone or user name. Empty cells change nothing.',
      `Posts: ${ROLES}. Liaisons and heads of units need their unit; heads of units also whether Head or Deputy head.`,
      'Days as 2022-04-07; without a first day a post begins on the day of the import. Whoever has a user name here and no account yet gets an invitation link.',
    ],
  },
  invitations: {
    title: (district) => `${district}: invitation links`,
    note: (count) =>
      `${counted(count, 'person', 'people')}. Each link is good once, for 72 hours, and for nobody else; delete this file when they are handed out.`,
    columns: ['Name', 'Posts', 'User name', 'Invitation link'],
  },
};

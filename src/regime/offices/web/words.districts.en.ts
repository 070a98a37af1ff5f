import type { DistrictPageWords } from './words.districts.js';

export const en: DistrictPageWords = {
  list: {
    question: 'Which districts run their items here?',
    answer: (open, waiting) =>
      `${String(open)} open${waiting === 0 ? ', all at work.' : `; ${String(waiting)} still wait for somebody to come in.`}`,
    open: 'Open a district',
    none: 'No district is open yet. To open one takes its division code and three administrators; their invitation links are handed out on the spot.',
    caption: 'The districts that are open',
    name: 'District',
    code: 'Division code',
    awaits: 'How far it is',
    more: 'Only the first of them are shown.',
  },
  awaits: {
    administrators: 'Waits for administrators to set a password by their link',
    clerk: "Administrators are in; the security administrator is to bring in the government office's clerk",
    nothing: 'At work',
  },
  form: {
    openTitle: 'Which district is to be opened?',
    openLead:
      'Say the district and three administrators. You get three invitation links at once, to hand to each of them.',
    changeTitle: (name) => `Change ${name}`,
    district: 'The district',
    code: 'Division code',
    codeHint:
      'Six digits, such as 450204 (GB/T 2260). People sign in with it and the public address holds it: it stays once somebody has signed in',
    name: 'Name',
    nameHint: 'Such as 柳南区; it stands at the head of every page',
    above: 'Above it',
    aboveHint: 'What papers put before the name, such as 柳州市; leave it empty if there is nothing',
    publicPage: 'The public page',
    publicPageNote: (code) =>
      `What residents read without signing in, at /${code}/. Until the list is published it only says when that will be.`,
    host: 'Who answers for it',
    hostHint:
      "How the page signs; empty: the people's government of the district. A management committee writes its full name here",
    contact: 'How to reach the office',
    contactHint: 'Such as 区政府办 0772-1234567; empty: only the hot line 12345',
    administrators: 'Three administrators',
    administratorsNote:
      'Three people, apart (GB/T 22239). None of them sees or touches the business of the items. Without a user name they sign in with their name.',
    does: {
      system: 'Keeps the message channels and the running of the program',
      security: "Keeps people, accounts and how they sign in; brings in the government office's clerk",
      audit: 'Reads the ledger and changes nothing',
    },
    roleOf: { system: 'System administrator', security: 'Security administrator', audit: 'Audit administrator' },
    together: 'Too few people: the system administrator is the security administrator too',
    togetherNote: 'The ledger keeps this choice. Neither of them is ever the audit administrator.',
    act: 'Open it and hand out the links',
    note: 'This cannot be taken back; the name and the rest can be changed later.',
    save: 'Save the district',
  },
  opened: {
    title: (name) => `${name} is open`,
    lead: 'Hand each link to its person. Whoever holds a link can set the password of that account.',
    next: [
      'Each administrator opens the link, sets a password and sets up their second factor.',
      "The security administrator enters the government office's clerk under People and hands out the clerk's link.",
      'The clerk signs in and registers the notice that was issued: the district is at work.',
    ],
    linkFor: (name, roles) => `Invitation link for ${name} (${roles})`,
    until: 'The links are good until',
    once: "They are shown here once, and each is good once. A lost one is sent anew on the district's page, which ends the old one.",
    go: 'See how far it is',
  },
  record: {
    question: (name) => `How far is ${name}?`,
    crumb: 'Districts',
    change: 'Change the district',
    publicPage: 'Public address',
    usualHost: (name) => `${name}人民政府 (nothing else was said)`,
    usualContact: 'Hot line 12345 (nothing else was said)',
    administrators: 'Administrators',
    caption: 'The administrators of this district',
    account: 'Account',
    act: 'Do',
    inviteAgain: 'Hand out a new link',
  },
};

import type { StartWords } from './start-words.js';

export const en: StartWords = {
  heading: 'Start of work',
  note: 'Work follows the approval of the plan; what began before it is told as it was',
  none: 'Work has not begun',
  begun: (on) => `Work began on ${on}`,
  early: 'Under way before approval',
  earlyOn: (on) => `work truly began on ${on}`,
  because: (explanation) => `Why: ${explanation}`,
  evidence: (number) => `Paper ${number}`,
  scanned: 'With a scan or photograph',
  act: 'Record the start',
  registerEarly: 'Record work before approval',
  lead: 'Give the day on which work truly began, with the order to begin, a photograph, or a number.',
  earlyLead:
    'The plan is not approved yet. Of what is under way already, such as works carried on from last year, say since when and why; the item stays in its state.',
  on: 'Day work truly began',
  built: 'Whether something is built',
  builtYes: 'Works are built',
  builtNo: 'Nothing is built',
  conditions: 'Conditions to begin (Government Investment Regulation, art. 20)',
  funds: "Funds (Migrant Workers' Wages Regulation, art. 23)",
  yes: 'Met and arranged',
  no: 'Not yet',
  explanation: 'Why before the approval',
  explanationHint: 'Needed where work began before the approval: carried on from last November',
};

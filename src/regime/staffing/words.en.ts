import { writtenDay } from '../../kernel/written.js';
import type { StaffingWords } from './words.js';

export const en: StaffingWords = {
  day: writtenDay.en,
  letter: {
    title: (item) => `Letter asking for people for “${item}”`,
    opening: (unit) => `To ${unit}:`,
    basis: (title, number, seq, item) =>
      `Under “${title}”${number === null ? '' : ` (${number})`}, units that are asked for people see to it that they are in place. For item ${seq}, “${item}”, people are needed from your unit, as follows.`,
    purpose: (lead, purpose) => `1. What for. Led by ${lead}: ${purpose}.`,
    terms: [
      ({ posts, people }) => `2. Posts and number. ${posts}; ${String(people)} in all.`,
      ({ from, until }) => `3. Term. From ${from} to ${until}; they return at its end.`,
      ({ approvalNumber }) =>
        `4. Approval of the organisation department. ${approvalNumber ?? '(number to be filled in before they come)'}`,
    ],
    closing: (due) =>
      `Please answer our office${due === null ? '' : ` by ${due}`}. Silence is put down as no answer, never as agreement.`,
    office: 'Government Office',
    file: (unit, item) => `Letter asking for people, ${unit}, ${item}`,
  },
  slip: {
    title: 'Approval of a work body',
    file: (name) => `Approval of a work body, ${name}`,
    label: {
      unit: 'Proposed by',
      day: 'Proposed on',
      name: 'Name',
      heads: 'Headed by',
      units: 'Member units',
      item: 'For item',
      purpose: 'Tasks',
      office: 'Government Office',
      leader: 'Leader in charge',
      number: 'Document number',
      remark: 'Remark',
    },
    item: (seq, title) => `Item ${seq}: ${title}`,
    signature: 'Signed:                                Date:',
    number: '',
    incoming: 'Receipt number:',
  },
};

import type { FilingWords } from './words.filing.js';

export const en: FilingWords = {
  sent: {
    acknowledgement: 'acknowledgement of the practical items',
    plan: 'implementation plan of the practical items',
    report: 'progress of the practical items',
    inspection: 'inspection of the practical items',
    circular: 'circular on the practical items',
    completion: 'completion of the practical items',
    acceptance: 'acceptance of the practical items',
    'opening-publication': 'publication of the practical items',
    'closing-publication': 'publication of the results of the practical items',
    stated: 'papers on the practical items',
  },
  matter: (year, period, sent) => `${sent}, ${[period, String(year)].filter((part) => part !== '').join(' ')}`,
  basis: (title, number, clause) =>
    [`《${title}》`, number === null ? '' : `(${number})`, clause === null ? '' : `“${clause}”`]
      .filter((part) => part !== '')
      .join(' '),
  item: (name, title) => `No. ${name}  ${title}`,
  day: (on) => on,
  letter: {
    title: (unit, matter) => `${unit}: letter with the ${matter}`,
    opening: (to) => `${to}:`,
    body: (basis, matter) => `As ${basis} asks for, we send with this letter our ${matter}, and ask you to receive it.`,
    items: 'Items concerned:',
    annex: (matter) => `Annex: ${matter}`,
    contact: '(Contact:                    telephone:                    )',
    file: (unit, matter) => `Filing letter ${unit} ${matter}`,
  },
  slip: {
    title: 'Approval slip',
    file: (unit, matter) => `Approval slip ${unit} ${matter}`,
    label: {
      unit: 'Submitted by',
      day: 'Submitted on',
      matter: 'Matter',
      basis: 'Basis',
      due: 'To be done by',
      content: 'Content',
      countersigned: 'Countersigned',
      head: 'Head of the\nsubmitting unit',
      office: 'Government\noffice',
      leader: 'Decision of\nthe leader',
      remark: 'Remarks',
    },
    due: (on) => `${on} at the latest`,
    signature: 'Signature:                          Day:',
    blankDay: '',
    countersigns: (unit) => `${unit}:                              Day:`,
    nobodyCountersigns: 'No responsible unit: nobody countersigns.',
    incoming: 'Registered under:',
  },
};

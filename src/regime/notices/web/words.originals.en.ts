import type { OriginalWords } from './words.originals.js';

const FIELD = { number: 'Number', title: 'Title', issuedOn: 'Day of the paper', issuer: 'Issuing organ' } as const;
const KILOBYTE = 1024;

export const en: OriginalWords = {
  heading: (count) => (count === 0 ? 'Sealed original' : `Sealed originals: ${String(count)}`),
  note: 'A scan, an OFD or an image has no text: it is kept as proof, and its head is compared with the notice that was read',
  add: 'Keep a sealed original',
  hint: 'Before the issue or after it. A classified file is never taken.',
  sending: 'Sending …',
  added: (by) => `Kept by ${by}, `,
  size: (bytes) => `, ${Math.ceil(bytes / KILOBYTE).toLocaleString('en')} KB`,
  standing: (state, typedBy, { differs, open }) => {
    if (state === 'reading')
      return 'Looking whether this original has any text; it shows here as soon as that is known.';
    if (state === 'untyped') return 'This original has no text that can be read: type what its head says.';
    const by = typedBy === null ? 'The program read its head' : `${typedBy} typed its head from the paper`;
    if (open) return `${by}. Its number or day differs from the notice: say why.`;
    return differs ? `${by}; it differs from the notice, see below.` : `${by}; it agrees with the notice.`;
  },
  compared: 'The original beside the notice',
  part: 'Head',
  inNotice: 'Notice',
  onOriginal: 'Original',
  result: 'Compared',
  same: 'the same',
  differs: 'differs',
  differsOpen: 'differs, to be explained',
  unsaid: 'not said',
  field: FIELD,
  typeLead: 'Type what stands on the sealed paper; do not copy it from the notice.',
  type: 'Compare it with the notice',
  typeAgain: 'The head was typed or read wrongly: type it anew',
  reason: 'Why the number or the day differs',
  reasonHint: 'Say which of the two stands, and why it is the same notice all the same; it goes into the ledger.',
  acknowledge: 'Seen: this is why',
  acknowledged: (fields, reason, by) =>
    `${fields.map((field) => FIELD[field]).join(' and ')} differs: ${reason} (${by})`,
};

import type { EvidenceWords } from './evidence-words.js';

const MEGABYTE = 1_048_576;
const KILOMETRE = 1000;

export const en: EvidenceWords = {
  title: 'Photos and files from the site',
  note: 'Copies for the public carry no place or device; originals are kept for checking inside. A report needs no photos',
  quarter: (name) => `Quarter ${name.slice(5)} of ${name.slice(0, 4)}`,
  ofQuarter: 'Quarter',
  none: {
    'item-quarter': 'No photos or files of this quarter yet',
    'milestone-report': 'It was reported without photos or files',
    change: 'No photo or file was attached',
  },
  counted: ({ photos, files }) =>
    [
      ...(photos === 0 ? [] : [photos === 1 ? '1 photo' : `${String(photos)} photos`]),
      ...(files === 0 ? [] : [files === 1 ? '1 file' : `${String(files)} files`]),
    ].join(', '),
  onTheWay: (count) => `${String(count)} on the way`,
  look: 'Photos and files',
  lookOf: (shown, what) => `${shown}: ${what}`,
  chosen: (names) => `Chosen: ${names.join(', ')}. Sent once this is submitted.`,
  notChosen: 'Leave them out',
  drop: 'Drop photos or files here, or copy and paste them',
  choose: 'Choose photos or files',
  camera: 'Take a photo',
  sending: (name, percent) => `Sending “${name}”, ${String(percent)} % done`,
  looking: (name) => `Preparing “${name}”`,
  leftOut: 'Understood',
  list: 'Photos and files',
  show: (name) => `Show large: ${name}`,
  gone: 'Removed from the system',
  size: (bytes) =>
    bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${String(Math.ceil(bytes / 1024))} KB`,
  taken: ({ day, time }) => `Taken ${day}, ${time}`,
  noTime: 'No time in it',
  hasPlace: 'Says where it was taken',
  noPlace: 'Does not say where it was taken',
  atSite: (name) => `Taken at “${name}”`,
  away: (name, metres) => `Please check: taken about ${(metres / KILOMETRE).toFixed(1)} km from “${name}”`,
  usedBefore: (same, item, what) =>
    `Please check: the ${same ? 'very same file' : 'same photo'} was used for ${item} (${what})`,
  item: (row, title) => `item ${row}, “${title}”`,
  report: 'report of a milestone',
  change: 'proposal of a change',
  by: (who) => `Sent by ${who}`,
  withdraw: 'Take back',
  withdrawOf: (name) => `Take back “${name}”`,
  original: 'Original',
  originalOf: (name) => `Original of “${name}”`,
  asSite: 'This is the site',
  asSiteOf: (name) => `This is the site: “${name}”`,
  siteDialog: {
    title: 'Put down the site',
    lead: 'Later photos are compared with this place. One taken a kilometre or more away is marked and taken all the same. It can be taken back.',
    name: 'Name of the site',
    act: 'Put down the site',
  },
  withdrawDialog: {
    title: 'Take back evidence',
    lead: (name) =>
      `“${name}” is shown no more; the ledger keeps that it was sent and taken back. To use it again, send it again.`,
    act: 'Take back',
  },
  sites: 'Sites put down',
  dropSite: (name) => `Take back the site “${name}”`,
  dropSiteShort: 'Take back',
};

import type { ViewWords } from './view-words.js';

export const viewWordsEn: ViewWords = {
  kept: 'Saved views',
  save: 'Save this view',
  remove: (name) => `Remove “${name}”`,
  dialog: {
    title: 'Save this view',
    lead: 'Give the filter as it stands a name: next time it is one click away. Nobody else sees it.',
    name: 'Name',
    act: 'Save',
  },
};

import { expect, test } from 'vitest';
import { ADMINISTRATION, BUSINESS } from './boards/rules/ledger-sight.js';
import { tellingWords } from './boards/word-lists.js';
import { LOCK_ORDER } from './consequences.js';
import { sentences } from './sentences.js';

const languages = ['zh-CN', 'en'] as const;
const events = Object.keys(sentences['zh-CN']);

test('every event has a sentence in both languages, and none is empty where nothing is left to tell', () => {
  const bare = { fact: () => '', day: () => '', named: () => '', each: () => '', told: () => '' };
  for (const language of languages) {
    for (const [event, tell] of Object.entries(sentences[language])) {
      expect([language, event, tell(bare).trim() === '']).toEqual([language, event, false]);
    }
  }
});

test('every kind of event is of the programme or of its administration, and of one of them alone', () => {
  const kinds = [...new Set(events.map((event) => event.split('.')[0] ?? ''))].sort();
  const placed = [...BUSINESS, ...ADMINISTRATION];
  expect(kinds.filter((kind) => placed.filter((each) => each === kind).length !== 1)).toEqual([]);
  expect(placed.filter((kind) => !kinds.includes(kind))).toEqual([]);
});

test('every kind of thing is called something in both languages', () => {
  for (const language of languages) {
    const nameless = [...LOCK_ORDER, ...BUSINESS, ...ADMINISTRATION].filter(
      (kind) =>
        tellingWords[language].kind(kind) === '' ||
        (language === 'zh-CN' && /[a-z]/u.test(tellingWords[language].kind(kind))),
    );
    expect(nameless).toEqual([]);
  }
});

// Holds the quoted sentences to the notice itself, and the quotations in the code to the sentences.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isRule, sourcesOf } from './citations.mjs';

/** R5 "…": a quotation right behind the number of its rule. */
const QUOTED = /\b(R\d+) "([^"]+)"/gu;
/** Spaces, ends of lines and the stars of a comment lie between the characters of a quotation at will. */
const plain = (text) => text.replace(/\n\s*(?:\*|\/\/)/gu, '').replace(/\s+/gu, '');

/** What is quoted and does not stand in the notice, as sentences; empty where every word is the notice's own. */
export async function faultsIn(root, sentences, notice) {
  const words = plain(notice);
  const faults = sentences.flatMap(({ rule, words: parts }) =>
    parts.filter((part) => !words.includes(plain(part))).map((part) => `${rule}: the notice does not say ${part}`),
  );
  const numbers = sentences.map(({ rule }) => rule).join();
  const expected = Array.from({ length: 28 }, (_, index) => `R${String(index + 1)}`).join();
  if (numbers !== expected) faults.push('sentences.json: not R1 to R28, once each and in order');
  for (const file of sourcesOf(root).filter(isRule)) {
    for (const [, rule, quotation] of (await readFile(path.join(root, file), 'utf8')).matchAll(QUOTED)) {
      // A quotation may run past the sentence to name its subject, so it is held to the whole notice; … leaves words out.
      for (const part of plain(quotation).split('…'))
        if (!words.includes(part)) faults.push(`${file} quotes ${rule} as ${part}, which the notice does not say`);
    }
  }
  return faults;
}

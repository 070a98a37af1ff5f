import type { OutgoingDocument, Part } from '../../../documents/writing/document.js';
import type { ReportPaperWords } from '../words.papers.js';
import { letterText } from './letter-text.js';
import type { PrintedFiling } from './printed.js';

/** 季度进展情况报告: the unit's letter in the form of GB/T 9704, to be printed, sealed and sent where paper is wanted (point 1). */
export function reportLetter(filing: PrintedFiling, words: ReportPaperWords): OutgoingDocument {
  const { title, number, opening, lead, chapters, signature, day } = letterText(filing, words);
  return {
    title,
    orientation: 'portrait',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      ...(number === null ? [] : [{ kind: 'passage', style: 'subtitle', text: number } as const]),
      { kind: 'passage', style: 'opening', text: opening },
      { kind: 'passage', style: 'body', text: lead },
      ...chapters.flatMap(({ heading, text, missing }): readonly Part[] => [
        { kind: 'heading', level: 'first', text: heading },
        { kind: 'passage', style: 'body', text: missing === null ? text : [text, missing].join(words.gap) },
      ]),
      { kind: 'passage', style: 'signature', text: `${signature}\n${day}` },
    ],
  };
}

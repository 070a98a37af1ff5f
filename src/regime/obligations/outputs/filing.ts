import type { Day } from '../../../kernel/day.js';
import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { FilingWords } from '../words.filing.js';
import type { ObligationKind } from '../rules/obligation.js';
import { ROOM, slipOf, slipRows } from './slip.js';

/** What is sent to meet a duty, as far as the papers that go with it say. */
export interface Filing {
  readonly kind: ObligationKind;
  readonly owedBy: string;
  readonly owedTo: string | null;
  readonly year: number;
  /** Named: 第二季度; empty where it is owed once. */
  readonly period: string;
  readonly notice: { readonly title: string; readonly number: string | null };
  readonly clause: string | null;
  readonly due: Day;
  readonly items: readonly FiledItem[];
  /** The leaders in charge of its items on the day of printing. */
  readonly leaders: readonly string[];
}

interface FiledItem {
  /** Its number as people call it: 3, 7-2. */
  readonly name: string;
  readonly title: string;
  readonly responsibleUnits: readonly string[];
}

const matterOf = ({ year, period, kind }: Filing, words: FilingWords): string =>
  words.matter(year, period, words.sent[kind]);

const basisOf = ({ notice, clause }: Filing, words: FilingWords): string =>
  words.basis(notice.title, notice.number, clause);

/**
 * 报送函: the letter a unit sends its filing with, in the form of a 函 (GB/T 9704): what is sent on what ground, the annex,
 * who and when. It is for the channel that goes beside the system (point 1): the paper is signed, stamped and received.
 */
export function filingLetter(filing: Filing, today: Day, words: FilingWords): OutgoingDocument {
  const matter = matterOf(filing, words);
  const title = words.letter.title(filing.owedBy, matter);
  const items = filing.items.map(({ name, title: of }) => words.item(name, of));
  return {
    title,
    orientation: 'portrait',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      ...(filing.owedTo === null
        ? []
        : [{ kind: 'passage', style: 'opening', text: words.letter.opening(filing.owedTo) } as const]),
      { kind: 'passage', style: 'body', text: words.letter.body(basisOf(filing, words), matter) },
      ...(items.length === 0
        ? []
        : [{ kind: 'passage', style: 'body', text: [words.letter.items, ...items].join('\n') } as const]),
      { kind: 'passage', style: 'body', text: words.letter.annex(matter) },
      { kind: 'passage', style: 'signature', text: `${filing.owedBy}\n${words.day(today)}` },
      { kind: 'passage', style: 'body', text: words.letter.contact },
    ],
  };
}

/**
 * 送审签: the slip that goes round with a paper for signature. What is known stands on it; opinions, signatures and days are
 * left to the hand, and what was signed is then registered here (登记线下审签, point 1). R9 "报区人民政府分管领导审定": the
 * leader named is the one in charge on the day of printing.
 */
export function approvalSlip(filing: Filing, words: FilingWords): OutgoingDocument {
  const { slip } = words;
  const { wide, pair } = slipRows(slip.label);
  const items = filing.items.map(({ name, title }) => words.item(name, title));
  const countersigning = [...new Set(filing.items.flatMap(({ responsibleUnits }) => responsibleUnits))];
  const signed = `${ROOM}${slip.signature}`;
  return slipOf(slip.title, [
    pair('unit', filing.owedBy, 'day', slip.blankDay),
    wide('matter', matterOf(filing, words)),
    wide('basis', basisOf(filing, words)),
    wide('due', slip.due(filing.due)),
    wide('content', `${items.join('\n')}${ROOM}`),
    wide('countersigned', countersigning.map(slip.countersigns).join('\n\n') || slip.nobodyCountersigns),
    wide('head', signed),
    wide('office', signed),
    wide('leader', `${filing.leaders.join('、')}${signed}`),
    wide('remark', slip.incoming),
  ]);
}

import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { Day } from '../../../kernel/day.js';
import { ROOM, slipOf, slipRows } from '../../obligations/outputs/slip.js';
import type { StaffingWords } from '../words.js';

/** A request as its letter says it. */
export interface AskingLetter {
  readonly notice: { readonly title: string; readonly number: string | null };
  readonly item: { readonly seq: string; readonly title: string };
  readonly leadUnit: string;
  /** The unit that is asked; empty on a letter that is printed before it is known which. */
  readonly unit: string;
  readonly purpose: string;
  readonly posts: string;
  readonly people: number;
  readonly from: Day;
  readonly until: Day;
  readonly dueOn: Day | null;
  readonly approvalNumber: string | null;
}

/** 抽调函: the letter by which the office asks a unit for people, in the form of a 函 (GB/T 9704; R14). */
export function askingLetter(asked: AskingLetter, today: Day, words: StaffingWords): OutgoingDocument {
  const { letter, day } = words;
  const title = letter.title(asked.item.title);
  const terms = { ...asked, from: day(asked.from), until: day(asked.until) };
  return {
    title,
    orientation: 'portrait',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      { kind: 'passage', style: 'opening', text: letter.opening(asked.unit) },
      {
        kind: 'passage',
        style: 'body',
        text: letter.basis(asked.notice.title, asked.notice.number, asked.item.seq, asked.item.title),
      },
      {
        kind: 'passage',
        style: 'body',
        text: [
          letter.purpose(asked.leadUnit, asked.purpose.replace(/[。.]$/u, '')),
          ...letter.terms.map((said) => said(terms)),
        ].join('\n'),
      },
      { kind: 'passage', style: 'body', text: letter.closing(asked.dueOn && day(asked.dueOn)) },
      { kind: 'passage', style: 'signature', text: `${letter.office}\n${day(today)}` },
    ],
  };
}

/** A work body as its slip says it. */
export interface BodySlip {
  readonly leadUnit: string;
  readonly proposedOn: Day;
  readonly name: string;
  readonly leader: string;
  readonly units: readonly string[];
  readonly item: { readonly seq: string; readonly title: string };
  readonly purpose: string;
  readonly inCharge: string;
  readonly documentNumber: string | null;
}

/** 工作机构成立审签: what is known stands on it; opinions, signatures and days are left to the hand (point 1). */
export function bodySlip(body: BodySlip, { slip, day }: StaffingWords): OutgoingDocument {
  const { wide, pair } = slipRows(slip.label);
  return slipOf(slip.title, [
    pair('unit', body.leadUnit, 'day', day(body.proposedOn)),
    wide('name', body.name),
    wide('heads', body.leader),
    wide('units', body.units.join('、')),
    wide('item', slip.item(body.item.seq, body.item.title)),
    wide('purpose', body.purpose),
    wide('office', `${ROOM}${slip.signature}`),
    wide('leader', `${body.inCharge}${ROOM}${slip.signature}`),
    wide('number', body.documentNumber ?? slip.number),
    wide('remark', slip.incoming),
  ]);
}

import type { OutgoingCell, OutgoingDocument, Row } from '../../../documents/writing/document.js';
import type { Day } from '../../../kernel/day.js';
import type { SlipLabel, StaffingWords } from '../words.js';

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

/** Empty lines to write on by hand. */
const ROOM = '\n\n\n';

/** 工作机构成立审签: what is known stands on it; opinions, signatures and days are left to the hand (point 1). */
export function bodySlip(body: BodySlip, { slip, day }: StaffingWords): OutgoingDocument {
  const label = (of: SlipLabel): OutgoingCell => ({ text: slip.label[of], strong: true });
  const wide = (of: SlipLabel, text: string): Row => [label(of), { text, columns: 3 }];
  return {
    title: slip.title,
    orientation: 'portrait',
    parts: [
      { kind: 'heading', level: 'title', text: slip.title },
      {
        kind: 'table',
        name: slip.title,
        columns: [{ width: 16, align: 'centre' }, { width: 34 }, { width: 16, align: 'centre' }, { width: 24 }],
        header: [],
        rows: [
          [label('unit'), { text: body.leadUnit }, label('day'), { text: day(body.proposedOn) }],
          wide('name', body.name),
          wide('heads', body.leader),
          wide('units', body.units.join('、')),
          wide('item', slip.item(body.item.seq, body.item.title)),
          wide('purpose', body.purpose),
          wide('office', `${ROOM}${slip.signature}`),
          wide('leader', `${body.inCharge}${ROOM}${slip.signature}`),
          wide('number', body.documentNumber ?? slip.number),
          wide('remark', slip.incoming),
        ],
      },
    ],
  };
}

import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { fen, inWan } from '../../../kernel/money.js';
import type { Change } from '../rules/change.js';
import type { UnitsOfItem } from '../rules/kinds.js';
import { ROOM, slipOf, slipRows } from '../../obligations/outputs/slip.js';
import type { ChangeWords } from '../words.js';

/** A change as its form says it. */
export interface FormOf {
  readonly change: Change;
  /** What it rests on, in words and as files. */
  readonly evidence: string | null;
  readonly files: readonly { readonly name: string | null; readonly sha256: string }[];
  readonly leadUnit: string;
  readonly item: { readonly seq: string; readonly title: string };
  readonly leader: string;
  readonly unitName: (id: string) => string;
}

/**
 * 变更审批单: what is promised now beside what is to be, why, what it means for people, what the units said; the decision is
 * left to the hand, and what was signed is then registered here (point 1). Of a major one it names the meeting (R10).
 */
export function changeForm(
  { change, evidence, files, leadUnit, item, leader, unitName }: FormOf,
  words: ChangeWords,
): OutgoingDocument {
  const { label, day } = words;
  const { before, after, countersigns, submission, majorBy } = change;
  const { wide, pair } = slipRows(label);
  const now = before.targets.map(({ indicator, value, unit }) => `${indicator}${String(value)}${unit}`).join('\n');
  const then = (after.targets ?? []).map(({ indicator, unit, was, now: to }) => words.target(indicator, unit, was, to));
  const cost = (amount: number | null | undefined): string[] =>
    amount === null || amount === undefined ? [] : [words.estimate(inWan(fen(amount)))];
  const units = (of: UnitsOfItem | undefined): string[] =>
    of
      ? [
          words.units(
            of.lead.name,
            of.responsible.map(({ name }) => name),
          ),
        ]
      : [];
  const answers = countersigns.map(({ unitId, answer }) =>
    words.countersigned(unitName(unitId), answer === undefined ? null : answer.agrees, answer?.reason ?? ''),
  );
  const proofs = [
    ...(evidence === null ? [] : [evidence]),
    ...files.map(({ name, sha256 }) => words.proof(name, sha256)),
  ];
  return slipOf(words.title, [
    pair('unit', leadUnit, 'day', day(change.proposedOn)),
    wide('item', words.item(item.seq, item.title)),
    wide('kind', words.kind[change.kind]),
    wide('before', [day(before.dueOn), now, ...cost(before.estimate), ...units(before.units)].join('\n')),
    wide(
      'after',
      [
        ...(after.dueOn ? [day(after.dueOn)] : []),
        ...then,
        ...cost(after.estimate),
        ...units(after.units),
        ...(after.stages ?? []),
      ].join('\n'),
    ),
    wide('rationale', change.rationale),
    wide('effect', change.effectOnPeople),
    ...(proofs.length === 0 ? [] : [wide('evidence', proofs.join('\n'))]),
    wide('countersigned', answers.join('\n')),
    ...(submission?.approvingOrgan === undefined ? [] : [wide('organ', submission.approvingOrgan)]),
    ...(submission?.listVoted === true ? [wide('consent', submission.consentNumber ?? '')] : []),
    majorBy.length > 0
      ? wide('meeting', `${majorBy.map((rule) => words.major[rule]).join('\n')}${ROOM}${words.minutes}`)
      : wide('leader', `${leader}${ROOM}${words.signature}`),
    wide('remark', words.incoming),
  ]);
}

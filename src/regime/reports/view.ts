import type { z } from 'zod';
import type { Subject } from '../../kernel/world.js';
import type { Can } from '../../platform/operations/parts.js';
import { partyName } from '../obligations/rules/naming.js';
import { isOverdue, isOwed } from '../obligations/rules/obligation.js';
import { obligationWords } from '../obligations/word-lists.js';
import type { Actor } from '../offices/rules/actor.js';
import { namedItem } from '../tasks/surroundings.js';
import type { FilingView, MissingView, SectionContentView, SectionView } from './contract.js';
import type { ShownFiling, ShownSection } from './loading.js';
import { asksForExplanation, type Missing, type SectionContent } from './rules/content.js';
import { fell, shareOf } from './rules/missing.js';
import { isUntouched, maySubmit } from './rules/section.js';
import { lightView } from './view.lights.js';

/** A filing as policy and visibility are asked about it. */
export interface ReportSubject extends Subject {
  readonly kind: 'report';
  /** The unit that owes it, or who came after it. */
  readonly unitIds: readonly string[];
  /** It came in by another way than this system. */
  readonly received: boolean;
}

const when = (holds: boolean, ...actions: readonly string[]): readonly string[] => (holds ? actions : []);

/** Whether it may be typed into: from the day on which the duty opens, until nobody owes it any more. */
export const isOpen = ({ duty, around }: Pick<ShownFiling, 'duty' | 'around'>): boolean =>
  duty.state === 'met' || (isOwed(duty) && around.today >= duty.opensOn);

export function reportSubject(shown: ShownFiling): ReportSubject {
  const { id, version, duty, unitIds, receipt, sections } = shown;
  const states = sections.map(({ section }) => section);
  const isReceived = receipt !== undefined;
  const typable = isOpen(shown) && states.some(maySubmit);
  return {
    ...{ kind: 'report', id, version, unitIds, received: isReceived },
    open: [
      'report.read',
      'report.read-edition',
      ...when(typable, 'report.type', 'report.submit'),
      ...when(isOwed(duty) && !isReceived, 'report.receive'),
      ...when(!isReceived && isUntouched(states), 'report.withdraw'),
      ...when(
        states.some(({ state }) => state === 'submitted'),
        ...['report.accept', 'report.accept-section', 'report.return'],
      ),
      ...when(
        states.some(({ state }) => state === 'accepted'),
        'report.supersede',
      ),
    ],
  };
}

/** A filing as it is asked about where something is done to one section of it. */
export function sectionSubject(shown: ShownFiling, { section }: ShownSection): ReportSubject {
  const subject = reportSubject(shown);
  const isSubmitted = section.state === 'submitted';
  return {
    ...subject,
    open: [
      'report.read-edition',
      ...when(isOpen(shown) && maySubmit(section), 'report.type'),
      ...when(isSubmitted, 'report.accept-section', 'report.return'),
      ...when(section.state === 'accepted', 'report.supersede'),
    ],
  };
}

export function contentView(content: SectionContent): z.input<typeof SectionContentView> {
  const { targets, progress, money, people, light } = content;
  const { sentence, explanation, next, cooperation, publicity, difficulties, attachments } = content;
  return {
    targets: targets.map((target) => ({ ...target, share: shareOf(target), fell: fell(target) })),
    ...{ progress, money, people, light, sentence, next },
    explanation: { text: explanation, wanted: asksForExplanation(light?.kind) },
    cooperation:
      cooperation?.map(({ unitId, unitName, facts, ...word }) => ({
        ...{ unit: { id: unitId, name: unitName }, ...word, facts: [...facts] },
      })) ?? null,
    publicity: [...publicity],
    difficulties: difficulties.map(({ id, text, unitId, unitName }) => ({
      ...{ id, text, unit: unitId === null ? null : { id: unitId, name: unitName ?? '' } },
    })),
    attachments: [...attachments],
  };
}

const missingView = ({ name, target, unitId }: Missing): z.input<typeof MissingView> => ({
  name,
  ...(target !== undefined && { target }),
  ...(unitId !== undefined && { unitId }),
});

const nameIn = ({ people }: ShownFiling, account: string | null): string | null =>
  account === null ? null : (people.get(account) ?? null);

export function sectionView(shown: ShownFiling, one: ShownSection, can: Can): z.input<typeof SectionView> {
  const { section, task, content, light, missing, typed, submittedAt, standing } = one;
  const { returned, accepted } = section;
  return {
    ...{ taskId: task.id, item: namedItem(task), dueOn: task.dueOn, state: section.state, edition: section.edition },
    version: typed.version,
    typed: Object.entries(typed.fields)
      .filter(([, { value }]) => value !== null)
      .map(([field, { accountId, at }]) => ({ field, by: nameIn(shown, accountId), at })),
    light:
      light && lightView({ id: task.id, version: 1, task, light, unitName: shown.around.unitName, today: shown.on }),
    ...{ content: contentView(content), missing: missing.map(missingView), submittedAt, reason: section.reason },
    returned: returned && { ...returned, by: nameIn(shown, returned.by) },
    accepted: accepted && { on: accepted.on, by: nameIn(shown, accepted.by), hash: accepted.hash },
    standing: standing?.accepted ? { edition: standing.edition, hash: standing.accepted.hash } : null,
    can: can(sectionSubject(shown, one)),
  };
}

/** The unit that owes a filing, under the name it bears. */
export const unitOf = ({ duty, around }: Pick<ShownFiling, 'duty' | 'around'>) => ({
  id: duty.unitId ?? NOBODY_ON_THE_LIST,
  name: duty.unitId === null ? partyName(duty.owedBy, obligationWords['zh-CN']) : around.unitName(duty.unitId),
});
const NOBODY_ON_THE_LIST = '00000000-0000-0000-0000-000000000000';

export function filingView(shown: ShownFiling, can: Can, actor: Actor): z.input<typeof FilingView> {
  const { duty, around, filing, receipt, sections, counts, unitIds } = shown;
  const { programme, today } = around;
  return {
    obligation: {
      ...{ id: duty.id, writtenOn: duty.written, reminderOn: duty.reminder, dueOn: duty.due, opensOn: duty.opensOn },
      ...{ state: duty.state, overdue: isOverdue(duty, today), metOn: duty.metOn ?? null, late: duty.metLate ?? null },
      ...{ counts, clause: duty.clause },
    },
    programme: { id: programme.id, year: programme.year, title: programme.title, number: programme.number },
    ...{ unit: unitOf(shown), period: shown.period.name },
    addressee: duty.owedTo === null ? '' : partyName(duty.owedTo, obligationWords['zh-CN']),
    sections: sections.map((each) => sectionView(shown, each, can)),
    letterNumber: filing?.letterNumber ?? null,
    signer: filing?.signedBy ?? shown.signer,
    submission:
      filing?.submittedAt === undefined || filing.submittedAt === null
        ? null
        : { at: filing.submittedAt, by: nameIn(shown, filing.submittedBy), signedBy: filing.signedBy },
    receipt: receipt
      ? {
          ...{ channel: receipt.channel, receivedOn: receipt.receivedOn, note: receipt.note ?? null },
          ...{ receiptNumber: receipt.receiptNumber ?? null, scan: receipt.scan ?? null },
          by: nameIn(shown, receipt.accountId),
        }
      : null,
    head: actor.role === 'unit-head' && unitIds.some((id) => actor.unitIds.includes(id)),
    version: shown.version,
    can: can(reportSubject(shown)),
  };
}

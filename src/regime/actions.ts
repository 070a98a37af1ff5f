import type { Declaration } from '../platform/operations/declarations.js';
import type { signInAdministration } from '../platform/sessions/administration.js';
import type { SignInSettings } from '../platform/sessions/settings.js';
import type { settingsOperations } from '../platform/settings/operations.js';
import type { boardOperations } from './boards/commands.js';
import type { ownerOperations } from './boards/commands.owners.js';
import type { historyOperations } from './boards/commands.history.js';
import type { ledgerOperations } from './boards/commands.ledger.js';
import type { amendingOperations } from './boards/commands.amending.js';
import type { supersedingForm } from './boards/commands.superseding.js';
import type { successionPreview } from './boards/commands.succession.js';
import type { calendarOperations } from './calendar/commands.js';
import type { noticeOperations, takeInNotice } from './notices/commands.js';
import type { originalOperations, takeInOriginal } from './notices/commands.originals.js';
import type { SigningSettings } from './notices/rules/signing-here.js';
import type { obligationOperations } from './obligations/commands.js';
import type { paperOperations } from './obligations/commands.papers.js';
import type { ObligationSubject } from './obligations/rules/sight.js';
import type { fileOperations } from './evidence/commands.js';
import type { evidenceOperations } from './evidence/commands.shown.js';
import type { officeOperations } from './offices/commands.js';
import type { accountOperations } from './offices/commands.accounts.js';
import type { peopleOperations } from './offices/commands.people.js';
import type { exportOfPeople, exportOfUnits } from './offices/commands.export.js';
import type { takeInUnits, unitImportOperations } from './offices/commands.import.js';
import type { peopleImportOperations, takeInPeople } from './offices/commands.people-import.js';
import type { districtOperations } from './offices/commands.districts.js';
import type { delegationOperations } from './offices/commands.delegations.js';
import type { handoverOperations } from './offices/commands.handover.js';
import type { portfolioOperations } from './offices/commands.portfolios.js';
import type { successionOperations } from './offices/commands.succession.js';
import type { unitOperations } from './offices/commands.units.js';
import type { Actor } from './offices/rules/actor.js';
import type { retentionOperations } from './retention/commands.js';
import type { RetentionSettings } from './retention/rules/retention.js';
import type { AdministratorSettings } from './offices/rules/districts.js';
import type { channelOperations } from './reminders/channel-commands.js';
import type { viewOperations } from './boards/commands.views.js';
import type { feedOperations } from './reminders/commands.feeds.js';
import type { reminderSettingOperations } from './reminders/commands.settings.js';
import type { ReminderSettings } from './reminders/rules/settings.js';
import type { reminderOperations } from './reminders/commands.js';
import type { planAttachmentOperations } from './plans/commands.attachments.js';
import type { planBoardOperations } from './plans/commands.board.js';
import type { milestoneOperations } from './plans/commands.milestones.js';
import type { planMoves } from './plans/commands.moves.js';
import type { planOperations } from './plans/commands.js';
import type { planPrinting } from './plans/commands.papers.js';
import type { timetableOperations } from './plans/commands.timetable.js';
import type { fundOperations } from './funds/commands.js';
import type { changeOperations } from './changes/commands.js';
import type { lightOperations } from './reports/commands.lights.js';
import type { reportOperations } from './reports/commands.js';
import type { reportSheetOperations } from './reports/commands.sheet.js';
import type { askingOperations } from './reports/commands.asking.js';
import type { evaluationOperations } from './reports/commands.evaluation.js';
import type { stocktakeOperations } from './reports/commands.stocktake.js';
import type { paymentImportOperations } from './funds/commands.import.js';
import type { fundPaperOperations } from './funds/commands.papers.js';
import type { staffingOperations } from './staffing/commands.js';
import type { chargeOperations } from './tasks/commands.charge.js';
import type { startOperations } from './tasks/commands.start.js';
import type { taskOperations } from './tasks/commands.js';

/** Everything that can be asked of the regime: a capability is a line here, and each of its actions a row of the policy. */
type Declared = Each<
  | typeof calendarOperations<Actor>
  | typeof officeOperations
  | typeof districtOperations
  | typeof unitOperations
  | typeof successionOperations
  | typeof successionPreview
  | typeof peopleOperations
  | typeof accountOperations
  | typeof unitImportOperations
  | typeof takeInUnits
  | typeof peopleImportOperations
  | typeof takeInPeople
  | typeof exportOfUnits
  | ReturnType<typeof exportOfPeople>
  | typeof handoverOperations
  | typeof portfolioOperations
  | typeof delegationOperations
  | typeof chargeOperations
  | ReturnType<typeof fundOperations>
  | ReturnType<typeof fundPaperOperations>
  | ReturnType<typeof paymentImportOperations>
  | ReturnType<typeof noticeOperations>
  | typeof takeInNotice
  | typeof originalOperations
  | typeof takeInOriginal
  | typeof taskOperations
  | ReturnType<typeof startOperations>
  | typeof obligationOperations
  | typeof planBoardOperations
  | typeof planOperations
  | ReturnType<typeof timetableOperations>
  | typeof planPrinting
  | ReturnType<typeof planAttachmentOperations>
  | typeof planMoves
  | typeof milestoneOperations
  | typeof paperOperations
  | typeof amendingOperations
  | ReturnType<typeof supersedingForm>
  | typeof settingsOperations<Actor, SignInSettings>
  | typeof settingsOperations<Actor, AdministratorSettings>
  | typeof settingsOperations<Actor, RetentionSettings>
  | typeof settingsOperations<Actor, ReminderSettings>
  | typeof reminderSettingOperations
  | typeof settingsOperations<Actor, SigningSettings>
  | typeof retentionOperations
  | typeof signInAdministration<Actor>
  | typeof reminderOperations
  | typeof fileOperations
  | typeof evidenceOperations
  | typeof feedOperations
  | typeof viewOperations
  | typeof staffingOperations
  | typeof changeOperations
  | typeof lightOperations
  | typeof reportOperations
  | ReturnType<typeof reportSheetOperations>
  | typeof askingOperations
  | typeof evaluationOperations
  | typeof stocktakeOperations
  | typeof boardOperations
  | typeof ownerOperations
  | typeof channelOperations
  | typeof historyOperations
  | typeof ledgerOperations
>;

/** The members of a list of declarations, of a function that makes one, or the one declaration itself. */
type Each<Operations> = Operations extends (...given: never) => readonly (infer Member)[]
  ? Member
  : Operations extends readonly (infer Member)[]
    ? Member
    : Operations;

export type Action = Declared['action'];

/** What a row of the policy is asked about: the thing its declaration loads, or nothing where a list is asked for. */
export type AskedOf<A extends Action> =
  Extract<Declared, { readonly action: A }> extends Declaration<Actor, A, infer Asked> ? Asked : never;

/** Whatever policy and visibility are asked about; obligations are only listed so far. */
export type AnySubject = { [A in Action]: AskedOf<A> }[Action] | ObligationSubject;

/** Kinds of things. None at all, and so no row of visibility compiles, where a subject says its kind is any `string`. */
export type Kind = string extends AnySubject['kind'] ? never : AnySubject['kind'];

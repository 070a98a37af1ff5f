import type { Action } from '../regime/actions.js';
import { boardOperations } from '../regime/boards/commands.js';
import { ownerOperations } from '../regime/boards/commands.owners.js';
import { historyOperations } from '../regime/boards/commands.history.js';
import { ledgerOperations } from '../regime/boards/commands.ledger.js';
import { amendingOperations } from '../regime/boards/commands.amending.js';
import { supersedingForm } from '../regime/boards/commands.superseding.js';
import { successionPreview } from '../regime/boards/commands.succession.js';
import { calendarOperations } from '../regime/calendar/commands.js';
import { calendarReader } from '../regime/calendar/queries.js';
import { fileOperations } from '../regime/evidence/commands.js';
import { evidenceOperations } from '../regime/evidence/commands.shown.js';
import { fileKeepers } from '../regime/keepers.js';
import { consequences, LOCK_ORDER } from '../regime/consequences.js';
import { noticeOperations } from '../regime/notices/commands.js';
import { type SigningSettings, signingSettings } from '../regime/notices/rules/signing-here.js';
import { originalOperations } from '../regime/notices/commands.originals.js';
import { obligationOperations } from '../regime/obligations/commands.js';
import { evidenceFacts, heldFacts, noticeFacts, progressFacts, startingFacts, unitFacts } from '../regime/facts.js';
import { officeOperations } from '../regime/offices/commands.js';
import { districtOperations } from '../regime/offices/commands.districts.js';
import { exportOfPeople, exportOfUnits } from '../regime/offices/commands.export.js';
import { unitImportOperations } from '../regime/offices/commands.import.js';
import { peopleImportOperations } from '../regime/offices/commands.people-import.js';
import { successionOperations } from '../regime/offices/commands.succession.js';
import { unitOperations } from '../regime/offices/commands.units.js';
import { accountOperations } from '../regime/offices/commands.accounts.js';
import { handoverOperations } from '../regime/offices/commands.handover.js';
import { portfolioOperations } from '../regime/offices/commands.portfolios.js';
import { delegationOperations } from '../regime/offices/commands.delegations.js';
import { peopleOperations } from '../regime/offices/commands.people.js';
import { districtIds, districtOf, readDistrict } from '../regime/offices/queries.js';
import { type Actor, administrators, type PostRole, roles } from '../regime/offices/rules/actor.js';
import { type AdministratorSettings, administratorSettings } from '../regime/offices/rules/districts.js';
import { guardSeparation } from '../regime/offices/separation-guard.js';
import type { SheetParts } from '../regime/offices/sheet-reading.js';
import { readingSheets } from './read-upload.js';
import { planAttachmentOperations } from '../regime/plans/commands.attachments.js';
import { planBoardOperations } from '../regime/plans/commands.board.js';
import { milestoneOperations } from '../regime/plans/commands.milestones.js';
import { planMoves } from '../regime/plans/commands.moves.js';
import { planOperations } from '../regime/plans/commands.js';
import { planPrinting } from '../regime/plans/commands.papers.js';
import { timetableOperations } from '../regime/plans/commands.timetable.js';
import { may } from '../regime/policy.js';
import { paperOperations } from '../regime/obligations/commands.papers.js';
import { retentionOperations } from '../regime/retention/commands.js';
import { type RetentionSettings, retentionSettings } from '../regime/retention/rules/retention.js';
import { channelOperations } from '../regime/reminders/channel-commands.js';
import { viewOperations } from '../regime/boards/commands.views.js';
import { feedOperations } from '../regime/reminders/commands.feeds.js';
import { guardReminders, reminderSettingOperations } from '../regime/reminders/commands.settings.js';
import { type ReminderSettings, reminderSettings } from '../regime/reminders/rules/settings.js';
import { reminderOperations } from '../regime/reminders/commands.js';
import { tellOfOpening } from '../regime/reminders/alarm.js';
import { constraints, say } from '../regime/refusals.js';
import { sentences } from '../regime/sentences.js';
import { fundOperations } from '../regime/funds/commands.js';
import { changeOperations } from '../regime/changes/commands.js';
import { lightOperations } from '../regime/reports/commands.lights.js';
import { reportOperations } from '../regime/reports/commands.js';
import { reportSheetOperations } from '../regime/reports/commands.sheet.js';
import { askingOperations } from '../regime/reports/commands.asking.js';
import { evaluationOperations } from '../regime/reports/commands.evaluation.js';
import { stocktakeOperations } from '../regime/reports/commands.stocktake.js';
import { paymentImportOperations } from '../regime/funds/commands.import.js';
import { fundPaperOperations } from '../regime/funds/commands.papers.js';
import { staffingOperations } from '../regime/staffing/commands.js';
import { chargeOperations } from '../regime/tasks/commands.charge.js';
import { startOperations } from '../regime/tasks/commands.start.js';
import { taskOperations } from '../regime/tasks/commands.js';
import { sees } from '../regime/visibility.js';
import { movableRegimeClock, realRegimeClock } from '../platform/clocks/regime-clock.js';
import type { SystemClock } from '../platform/clocks/system-clock.js';
import type { Db, Tx } from '../platform/database/tables.js';
import type { Declaration } from '../platform/operations/declarations.js';
import { letFollow } from '../platform/operations/follow.js';
import type { Runtime } from '../platform/operations/runtime.js';
import { readSeals } from '../platform/ledger/seal.js';
import { type Daily, type DailyOptions, dailyRounds } from '../platform/jobs/daily.js';
import { cryptoSuites, type SuiteName } from '../platform/crypto/suite.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import type { Vault } from '../platform/vault/vault.js';
import { announcingCalendar, foreseeingCalendar } from './calendar-jobs.js';
import { dailyHooks } from './daily.js';
import type { NewAccount } from '../platform/sessions/account-store.js';
import { guardLocalSignIn } from '../platform/sessions/emergency.js';
import { signInAdministration } from '../platform/sessions/administration.js';
import { signInSettings, type SignInSettings } from '../platform/sessions/settings.js';
import { settingsOperations } from '../platform/settings/operations.js';
import { appointing } from './appoint.js';
import { demoRoutes } from './demo-routes.js';
import { feedRoute } from './feed-route.js';
import { hatRoute } from './hat-route.js';
import type { SeeHead } from './secrecy.js';
import type { Regime } from './server.js';
import { standingOf } from './standing.js';
import { systemIn } from './system.js';
import { uploadGate } from './upload-gate.js';

export interface RegimeOptions {
  readonly db: Db;
  readonly systemClock: SystemClock;
  /** Whether a demonstration is played: the regime's clock then stands where it was put. */
  readonly demo: boolean;
  /** Where the day's seals of the ledger are written. */
  readonly sealFolder: string;
  /** Hears of what hangs on the day and failed. */
  readonly note: DailyOptions['note'];
  readonly vault: Vault;
  readonly folder: FileFolder;
  /** How an uploaded workbook is read; in a worker of its own, unless a test says where that is. */
  readonly readSheets?: SheetParts['readSheets'];
  /** How a file that is sent is looked at before it is taken. */
  readonly seeHead: SeeHead;
  /** Which algorithms chain the ledger; the international ones unless said. */
  readonly suite?: SuiteName;
}

/** The regime as it is served, and what it does by itself on every day. */
export interface RunningRegime extends Regime<Actor> {
  readonly daily: Daily;
}

/** The regime put together: every operation, with the clock, calendar, policy and consequences it runs under. */
export function regimeOn({
  db,
  systemClock,
  demo,
  sealFolder,
  note,
  vault,
  folder,
  readSheets = readingSheets(folder),
  seeHead,
  suite = 'international',
}: RegimeOptions): RunningRegime {
  const regimeClock = demo ? movableRegimeClock(systemClock) : realRegimeClock(systemClock);
  const calendar = calendarReader();
  const appoint = appointing(regimeClock);
  const appointAs =
    (role: PostRole) =>
    (tx: Tx, { districtId, id: accountId, loginName: name }: NewAccount): Promise<void> =>
      appoint(tx, { districtId, accountId, name, role });
  // Whoever plays a demonstration comes in by one click: there is nothing to prove.
  const signIn = signInSettings({ all: roles, needingSecondFactor: demo ? [] : administrators });
  const declarations: readonly Declaration<Actor, Action>[] = [
    ...calendarOperations<Actor>({ announce: announcingCalendar(systemClock), foresee: foreseeingCalendar }),
    ...officeOperations({ demo }),
    ...districtOperations({ systemClock }),
    ...unitOperations(unitFacts),
    ...successionOperations(unitFacts),
    successionPreview,
    ...peopleOperations({ systemClock }),
    ...accountOperations({ systemClock }),
    ...unitImportOperations(unitFacts),
    ...peopleImportOperations({ systemClock }),
    exportOfUnits,
    exportOfPeople({ systemClock }),
    ...handoverOperations({ systemClock, ...heldFacts }),
    ...portfolioOperations,
    ...delegationOperations({ systemClock }),
    ...noticeOperations(noticeFacts),
    ...originalOperations({ folder }),
    ...taskOperations,
    ...startOperations(startingFacts),
    ...chargeOperations,
    ...fundOperations(progressFacts),
    ...fundPaperOperations(progressFacts),
    ...paymentImportOperations(progressFacts, { readSheets }),
    ...planOperations,
    ...planBoardOperations,
    ...planAttachmentOperations({ folder }),
    ...timetableOperations({ readSheets }),
    planPrinting,
    ...planMoves,
    ...milestoneOperations,
    ...obligationOperations,
    ...amendingOperations,
    ...supersedingForm(noticeFacts),
    ...settingsOperations<Actor, SignInSettings>(signIn, guardLocalSignIn),
    ...settingsOperations<Actor, AdministratorSettings>(administratorSettings, guardSeparation),
    ...settingsOperations<Actor, RetentionSettings>(retentionSettings),
    ...settingsOperations<Actor, ReminderSettings>(reminderSettings, guardReminders),
    ...reminderSettingOperations,
    ...settingsOperations<Actor, SigningSettings>(signingSettings),
    ...retentionOperations,
    ...signInAdministration<Actor>({ vault, systemClock, appointEmergency: appointAs('security-admin') }),
    ...paperOperations,
    ...reminderOperations,
    ...feedOperations({ systemClock }),
    ...viewOperations({ systemClock }),
    ...fileOperations(fileKeepers),
    ...evidenceOperations({ folder, ...evidenceFacts }),
    ...channelOperations(vault),
    ...staffingOperations,
    ...changeOperations,
    ...lightOperations,
    ...reportOperations,
    ...reportSheetOperations({ readSheets }),
    ...askingOperations({ folder }),
    ...evaluationOperations,
    ...stocktakeOperations,
    ...boardOperations,
    ...ownerOperations,
    ...historyOperations(sentences, { systemClock }),
    ...ledgerOperations({ sentences, seals: () => readSeals(sealFolder) }),
  ];
  const runtime: Runtime<Actor> = {
    db,
    regimeClock,
    systemClock,
    calendar: calendar.on,
    permissions: { may, sees },
    consequences,
    lockOrder: LOCK_ORDER,
    constraints,
    digestAlgorithm: cryptoSuites[suite].digestAlgorithm,
  };
  const hooks = dailyHooks(runtime, sealFolder);
  const daily = dailyRounds({ db, regimeClock, systemClock, hooks, districts: districtIds, note });
  return {
    daily,
    declarations,
    runtime,
    standing: standingOf(regimeClock, calendar),
    districtOf,
    signInSettings: signIn,
    placeWords: async (reader, districtId) => {
      const district = await readDistrict(reader, districtId);
      return district ? [district.code, district.name, ...(district.above === undefined ? [] : [district.above])] : [];
    },
    appointAdministrator: appointAs('system-admin'),
    heedOpening: (tx, { districtId }) => letFollow(runtime, tx, systemIn(districtId), tellOfOpening),
    say,
    lookInto: uploadGate(runtime, seeHead),
    plain: ({ authenticate, secure }) => [
      feedRoute({ db, systemClock, regimeClock }),
      hatRoute({ runtime, secure, authenticate }),
      ...(demo ? demoRoutes({ db, systemClock, regimeClock, daily }) : []),
    ],
  };
}

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { AmendSearch } from '../../regime/boards/web/amend-search.js';
import { BoardSearch } from '../../regime/boards/web/board-search.js';
import { CalendarSearch } from '../../regime/calendar/web/calendar-search.js';
import { FilesSearch } from '../../regime/evidence/web/files-search.js';
import { LedgerSearch } from '../../regime/boards/web/ledger-search.js';
import { PortfoliosSearch } from '../../regime/boards/web/portfolios-search.js';
import { NoticesSearch } from '../../regime/notices/web/notices-search.js';
import { PeopleSearch } from '../../regime/offices/web/people-search.js';
import { CompareSearch } from '../../regime/plans/web/compare-search.js';
import { PlansSearch } from '../../regime/plans/web/plans-search.js';
import { AskingsSearch } from '../../regime/reports/web/askings-search.js';
import { QuartersSearch } from '../../regime/reports/web/quarters-search.js';
import { ReportSearch } from '../../regime/reports/web/report-search.js';
import { ReportsSearch } from '../../regime/reports/web/reports-search.js';
import { StocktakeSearch } from '../../regime/reports/web/stocktake-search.js';
import { UnitsSearch } from '../../regime/offices/web/units-search.js';
import { DaysSearch, OutstandingSearch } from '../../regime/obligations/web/days-search.js';
import { FirstRunPage } from './FirstRunPage.js';
import { HomePage } from './HomePage.js';
import { BrokenPage, MissingPage } from './MissingPage.js';
import { Shell } from './Shell.js';
import { SignInPage } from './SignInPage.js';

/** Only ways within the console: an address of another site is no place to go on to. */
const GoOn = z.object({
  to: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
const SignInSearch = GoOn.extend({ failed: z.enum(['unknown', 'failed', 'linked']).optional().catch(undefined) });

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: SignInSearch,
});
const step = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/step',
  component: lazyRouteComponent(() => import('./door/StepPage.js'), 'StepPage'),
  validateSearch: GoOn,
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./door/InvitationPage.js'), 'InvitationPage'),
});
const proven = createRoute({
  getParentRoute: () => root,
  path: '/proven',
  component: lazyRouteComponent(() => import('./door/ProvenPage.js'), 'ProvenPage'),
});
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('./door/ForgottenPage.js'), 'ForgottenPage'),
});
const firstRun = createRoute({ getParentRoute: () => root, path: '/first-run', component: FirstRunPage });

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  notFoundComponent: MissingPage,
});
const home = createRoute({ getParentRoute: () => shell, path: '/', component: HomePage });
const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: NoticesSearch,
  component: lazyRouteComponent(() => import('../../regime/notices/web/NoticesPage.js'), 'NoticesPage'),
});
const notice = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$noticeId',
  component: lazyRouteComponent(() => import('../../regime/notices/web/IntakePage.js'), 'IntakePage'),
});
const amend = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$noticeId/amend',
  validateSearch: AmendSearch,
  component: lazyRouteComponent(() => import('../../regime/boards/web/AmendPage.js'), 'AmendPage'),
});
const supersede = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$noticeId/supersede',
  component: lazyRouteComponent(() => import('../../regime/boards/web/SupersedePage.js'), 'SupersedePage'),
});
const programme = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId',
  validateSearch: BoardSearch,
  component: lazyRouteComponent(() => import('../../regime/boards/web/BoardPage.js'), 'BoardPage'),
});
const days = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/days',
  validateSearch: DaysSearch,
  component: lazyRouteComponent(() => import('../../regime/obligations/web/DaysPage.js'), 'DaysPage'),
});
const outstanding = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/outstanding',
  validateSearch: OutstandingSearch,
  component: lazyRouteComponent(() => import('../../regime/obligations/web/OutstandingPage.js'), 'OutstandingPage'),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: CalendarSearch,
  component: lazyRouteComponent(() => import('../../regime/calendar/web/CalendarPage.js'), 'CalendarPage'),
});
const duty = createRoute({
  getParentRoute: () => shell,
  path: '/obligations/$obligationId',
  component: lazyRouteComponent(() => import('../../regime/obligations/web/DutyPage.js'), 'DutyPage'),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: '/obligations/$obligationId/report',
  validateSearch: ReportSearch,
  component: lazyRouteComponent(() => import('../../regime/reports/web/ReportPage.js'), 'ReportPage'),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/reports',
  validateSearch: ReportsSearch,
  component: lazyRouteComponent(() => import('../../regime/reports/web/ReportsPage.js'), 'ReportsPage'),
});
const quarters = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/reports/quarters',
  validateSearch: QuartersSearch,
  component: lazyRouteComponent(() => import('../../regime/reports/web/QuartersPage.js'), 'QuartersPage'),
});
const task = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('../../regime/boards/web/TaskPage.js'), 'TaskPage'),
});
const planTimetable = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$planId/timetable',
  component: lazyRouteComponent(() => import('../../regime/plans/web/GanttPage.js'), 'GanttPage'),
});
const planCoverage = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$planId/coverage',
  component: lazyRouteComponent(() => import('../../regime/plans/web/CoveragePage.js'), 'CoveragePage'),
});
const planComparison = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$planId/comparison',
  validateSearch: CompareSearch,
  component: lazyRouteComponent(() => import('../../regime/plans/web/ComparePage.js'), 'ComparePage'),
});
const plans = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/plans',
  validateSearch: PlansSearch,
  component: lazyRouteComponent(() => import('../../regime/plans/web/PlansPage.js'), 'PlansPage'),
});
const funds = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/funds',
  component: lazyRouteComponent(() => import('../../regime/funds/web/FundsPage.js'), 'FundsPage'),
});
const fund = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId/funds',
  component: lazyRouteComponent(() => import('../../regime/funds/web/FundPage.js'), 'FundPage'),
});
const itemStaffing = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId/staffing',
  component: lazyRouteComponent(() => import('../../regime/staffing/web/ItemStaffingPage.js'), 'ItemStaffingPage'),
});
const staffing = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/staffing',
  component: lazyRouteComponent(() => import('../../regime/staffing/web/StaffingBoardPage.js'), 'StaffingBoardPage'),
});
const proposeChange = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId/change',
  component: lazyRouteComponent(() => import('../../regime/changes/web/ProposePage.js'), 'ProposePage'),
});
const askings = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/askings',
  validateSearch: AskingsSearch,
  component: lazyRouteComponent(() => import('../../regime/reports/web/AskingsPage.js'), 'AskingsPage'),
});
const stocktake = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/stocktake',
  validateSearch: StocktakeSearch,
  component: lazyRouteComponent(() => import('../../regime/reports/web/StocktakePage.js'), 'StocktakePage'),
});
const changes = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$programmeId/changes',
  component: lazyRouteComponent(() => import('../../regime/changes/web/ChangesPage.js'), 'ChangesPage'),
});
const change = createRoute({
  getParentRoute: () => shell,
  path: '/changes/$changeId',
  component: lazyRouteComponent(() => import('../../regime/changes/web/ChangePage.js'), 'ChangePage'),
});
const secondment = createRoute({
  getParentRoute: () => shell,
  path: '/secondments/$secondmentId',
  component: lazyRouteComponent(() => import('../../regime/staffing/web/SecondmentPage.js'), 'SecondmentPage'),
});
const plan = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId/plan',
  component: lazyRouteComponent(() => import('../../regime/boards/web/TaskPlanPage.js'), 'TaskPlanPage'),
});
const papers = createRoute({
  getParentRoute: () => shell,
  path: '/notices/$noticeId/papers',
  component: lazyRouteComponent(() => import('../../regime/boards/web/PapersPage.js'), 'PapersPage'),
});
const files = createRoute({
  getParentRoute: () => shell,
  path: '/files',
  validateSearch: FilesSearch,
  component: lazyRouteComponent(() => import('../../regime/evidence/web/FilesPage.js'), 'FilesPage'),
});
const messages = createRoute({
  getParentRoute: () => shell,
  path: '/messages',
  component: lazyRouteComponent(() => import('../../regime/reminders/web/MessagesPage.js'), 'MessagesPage'),
});
const messageLink = createRoute({
  getParentRoute: () => shell,
  path: '/to/$token',
  component: lazyRouteComponent(() => import('../../regime/reminders/web/LinkPage.js'), 'LinkPage'),
});
const deliveries = createRoute({
  getParentRoute: () => shell,
  path: '/deliveries',
  component: lazyRouteComponent(() => import('../../regime/reminders/web/DeliveriesPage.js'), 'DeliveriesPage'),
});
const reminderRules = createRoute({
  getParentRoute: () => shell,
  path: '/reminder-rules',
  component: lazyRouteComponent(() => import('../../regime/reminders/web/ReminderRulesPage.js'), 'ReminderRulesPage'),
});
const channels = createRoute({
  getParentRoute: () => shell,
  path: '/channels',
  component: lazyRouteComponent(() => import('../../regime/reminders/web/ChannelsPage.js'), 'ChannelsPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage.js'), 'AccountPage'),
});
const ledger = createRoute({
  getParentRoute: () => shell,
  path: '/ledger',
  validateSearch: LedgerSearch,
  component: lazyRouteComponent(() => import('../../regime/boards/web/LedgerPage.js'), 'LedgerPage'),
});
const ledgerProof = createRoute({
  getParentRoute: () => shell,
  path: '/ledger/proof',
  component: lazyRouteComponent(() => import('../../regime/boards/web/LedgerProofPage.js'), 'LedgerProofPage'),
});
const signInRules = createRoute({
  getParentRoute: () => shell,
  path: '/sign-in-rules',
  component: lazyRouteComponent(() => import('./security/SignInRulesPage.js'), 'SignInRulesPage'),
});
const districts = createRoute({
  getParentRoute: () => shell,
  path: '/districts',
  component: lazyRouteComponent(() => import('../../regime/offices/web/DistrictsPage.js'), 'DistrictsPage'),
});
const openDistrict = createRoute({
  getParentRoute: () => shell,
  path: '/districts/new',
  component: lazyRouteComponent(() => import('../../regime/offices/web/OpenDistrictPage.js'), 'OpenDistrictPage'),
});
const district = createRoute({
  getParentRoute: () => shell,
  path: '/districts/$districtId',
  component: lazyRouteComponent(() => import('../../regime/offices/web/DistrictPage.js'), 'DistrictPage'),
});
const units = createRoute({
  getParentRoute: () => shell,
  path: '/units',
  validateSearch: UnitsSearch,
  component: lazyRouteComponent(() => import('../../regime/offices/web/UnitsPage.js'), 'UnitsPage'),
});
const unit = createRoute({
  getParentRoute: () => shell,
  path: '/units/$unitId',
  component: lazyRouteComponent(() => import('../../regime/boards/web/UnitPage.js'), 'UnitPage'),
});
const succession = createRoute({
  getParentRoute: () => shell,
  path: '/units/$unitId/succession',
  component: lazyRouteComponent(() => import('../../regime/boards/web/SuccessionPage.js'), 'SuccessionPage'),
});
const identification = createRoute({
  getParentRoute: () => shell,
  path: '/units/$unitId/identification',
  component: lazyRouteComponent(() => import('../../regime/boards/web/IdentifyPage.js'), 'IdentifyPage'),
});
const unitImport = createRoute({
  getParentRoute: () => shell,
  path: '/units/imports/$importId',
  component: lazyRouteComponent(() => import('../../regime/offices/web/UnitImportPage.js'), 'UnitImportPage'),
});
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: PeopleSearch,
  component: lazyRouteComponent(() => import('../../regime/offices/web/PeoplePage.js'), 'PeoplePage'),
});
const peopleImport = createRoute({
  getParentRoute: () => shell,
  path: '/people/imports/$importId',
  component: lazyRouteComponent(() => import('../../regime/offices/web/PeopleImportPage.js'), 'PeopleImportPage'),
});
const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./security/PersonRoute.js'), 'PersonRoute'),
});
const portfolios = createRoute({
  getParentRoute: () => shell,
  path: '/portfolios',
  validateSearch: PortfoliosSearch,
  component: lazyRouteComponent(() => import('../../regime/boards/web/PortfoliosPage.js'), 'PortfoliosPage'),
});
const handover = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId/handover',
  component: lazyRouteComponent(() => import('../../regime/boards/web/HandoverPage.js'), 'HandoverPage'),
});
const owners = createRoute({
  getParentRoute: () => shell,
  path: '/owners',
  component: lazyRouteComponent(() => import('../../regime/boards/web/OwnersPage.js'), 'OwnersPage'),
});
const missing = createRoute({ getParentRoute: () => shell, path: '$', component: MissingPage });

/** Every page of the console. What only some need is loaded when they go there. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      signIn,
      step,
      invitation,
      proven,
      forgotten,
      firstRun,
      shell.addChildren([
        home,
        notices,
        notice,
        amend,
        supersede,
        programme,
        days,
        outstanding,
        plans,
        staffing,
        itemStaffing,
        secondment,
        changes,
        askings,
        stocktake,
        change,
        proposeChange,
        calendar,
        duty,
        report,
        reports,
        quarters,
        task,
        planTimetable,
        planCoverage,
        planComparison,
        plan,
        papers,
        funds,
        fund,
        files,
        messages,
        messageLink,
        deliveries,
        reminderRules,
        channels,
        account,
        ledger,
        ledgerProof,
        signInRules,
        districts,
        openDistrict,
        district,
        units,
        unit,
        succession,
        identification,
        unitImport,
        people,
        peopleImport,
        person,
        portfolios,
        handover,
        owners,
        missing,
      ]),
    ]),
    defaultErrorComponent: BrokenPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

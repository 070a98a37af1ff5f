import { z } from 'zod';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import { draftView, DraftView } from '../../kernel/draft.js';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { type Machine, next, openMoves, stateIn } from '../../kernel/machine.js';
import { page, pageOf, PageSearch } from '../../kernel/page.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Acting, Subject, World } from '../../kernel/world.js';
import type { Tx } from '../database/tables.js';
import { enqueue } from '../jobs/queue.js';
import { cursorOf, readCursor } from './cursor.js';
import { declarationsFor } from './declarations.js';
import { discardDraft } from './draft-store.js';
import type { Reader } from './parts.js';
import type { Consequences, Permissions } from './runtime.js';

/** The smallest regime there is, for the tests alone: units report to an office, and each report meets an obligation. */
export interface Clerk extends Acting {
  readonly role: 'unit' | 'office';
  readonly unit: string;
}

export const SAMPLE_TABLES = `
  create table sample_programme (district_id uuid not null, id uuid not null, year int not null, open boolean not null,
    version int not null, primary key (district_id, id));
  create table sample_report (district_id uuid not null, id uuid not null, programme_id uuid not null, unit text not null,
    quarter int not null, state text not null, progress int not null, version int not null,
    primary key (district_id, id), unique (district_id, programme_id, unit, quarter));
  create table sample_obligation (district_id uuid not null, report_id uuid not null, state text not null,
    primary key (district_id, report_id));
  grant select, insert, update on sample_programme, sample_report, sample_obligation to public;`;

type SampleTables = {
  readonly sample_programme: {
    readonly district_id: string;
    readonly id: string;
    readonly year: number;
    readonly open: boolean;
    readonly version: number;
  };
  readonly sample_report: {
    readonly district_id: string;
    readonly id: string;
    readonly programme_id: string;
    readonly unit: string;
    readonly quarter: number;
    readonly state: string;
    readonly progress: number;
    readonly version: number;
  };
  readonly sample_obligation: { readonly district_id: string; readonly report_id: string; readonly state: string };
};
export const inSample = (tx: Tx) => tx.withTables<SampleTables>();

type ReportState = 'draft' | 'submitted' | 'confirmed';
type ReportMove = 'submit' | 'confirm' | 'return';
const reportMachine: Machine<ReportState, ReportMove> = {
  initial: 'draft',
  moves: { draft: { submit: 'submitted' }, submitted: { confirm: 'confirmed', return: 'draft' }, confirmed: {} },
};

interface Report {
  readonly id: string;
  readonly districtId: string;
  readonly programmeId: string;
  readonly unit: string;
  readonly quarter: number;
  readonly state: ReportState;
  readonly progress: number;
  readonly version: number;
}
type ReportEvent =
  | { readonly type: 'report.created'; readonly quarter: number }
  | { readonly type: 'report.submitted'; readonly reportId: string; readonly progress: number; readonly reason: string }
  | { readonly type: 'report.confirmed' }
  | { readonly type: 'report.corrected'; readonly progress: number }
  | { readonly type: 'report.exported' };
type ReportSubmitted = Extract<ReportEvent, { readonly type: 'report.submitted' }>;
interface ObligationMet {
  readonly type: 'obligation.met';
  readonly reportId: string;
}

interface ReportSubject extends Subject {
  readonly unit: string;
}
const reportSubject = ({ id, version, unit, state }: Report): ReportSubject => ({
  kind: 'report',
  id,
  version,
  unit,
  open: [
    ...openMoves(reportMachine, state).map((move) => `report.${move}`),
    ...(state === 'draft' ? ['report.type'] : []),
  ],
});

const reportRecord = (event: ReportEvent, report: Report): EventRecord => ({
  subjects: [
    { kind: 'report', id: report.id },
    { kind: 'programme', id: report.programmeId },
  ],
  facts: { quarter: report.quarter, ...('progress' in event && { progress: event.progress }) },
  ...('reason' in event && { personal: { reason: event.reason } }),
});

const ReportView = z
  .object({
    id: z.uuid(),
    unit: z.string(),
    quarter: z.int(),
    state: z.enum(['draft', 'submitted', 'confirmed']),
    progress: z.int(),
    can: z.array(z.string()),
  })
  .meta({ id: 'Report' });
const viewOf = (report: Report, can: (subject: Subject) => string[]): z.input<typeof ReportView> => ({
  ...report,
  can: can(reportSubject(report)),
});

/** Figures only grow (the sample's one rule). */
function submit(
  report: Report,
  body: { readonly progress: number; readonly reason: string },
): Decision<Report, ReportEvent> {
  const state = next(reportMachine, report.state, 'submit');
  if (state === undefined) return refuse('report.wrong-state', { state: report.state }, 'R20');
  if (body.progress < report.progress) return refuse('report.falls', { from: report.progress }, 'R21');
  const { progress, reason } = body;
  return done({ ...report, state, progress }, { type: 'report.submitted', reportId: report.id, progress, reason });
}

async function lockReport(tx: Tx, districtId: string, id: string): Promise<Report | undefined> {
  const row = await inSample(tx)
    .selectFrom('sample_report')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && reportOf(row);
}
const reportOf = (row: SampleTables['sample_report']): Report => ({
  id: row.id,
  districtId: row.district_id,
  programmeId: row.programme_id,
  unit: row.unit,
  quarter: row.quarter,
  state: stateIn(reportMachine, row.state),
  progress: row.progress,
  version: row.version,
});

async function saveReport(tx: Tx, report: Report): Promise<Report> {
  const { version } = await inSample(tx)
    .updateTable('sample_report')
    .set({ state: report.state, progress: report.progress, version: report.version + 1 })
    .where('district_id', '=', report.districtId)
    .where('id', '=', report.id)
    .where('version', '=', report.version)
    .returning('version')
    .executeTakeFirstOrThrow();
  return { ...report, version };
}

const ReportParams = z.object({ reportId: z.uuid() });
const ProgrammeParams = z.object({ programmeId: z.uuid() });
const Progress = z.int().min(0).max(100);
const { operation, draft, query, effect } = declarationsFor<Clerk>();
const load = (tx: Tx, { reportId }: z.output<typeof ReportParams>, _body: unknown, world: World<Clerk>) =>
  lockReport(tx, world.actor.districtId, reportId);
const change = { load, subject: reportSubject, save: saveReport, record: reportRecord, view: viewOf };

const createReport = operation(
  endpoint({
    method: 'POST',
    path: '/programmes/:programmeId/reports',
    action: 'report.create',
    summary: 'Begins a report',
    status: 201,
    params: ProgrammeParams,
    body: z.strictObject({ unit: z.string().min(1), quarter: z.int().min(1).max(4) }),
    reply: ReportView,
  }),
  {
    load: (tx, { programmeId }, _body, { actor }) =>
      inSample(tx)
        .selectFrom('sample_programme')
        .selectAll()
        .where('district_id', '=', actor.districtId)
        .where('id', '=', programmeId)
        .forUpdate()
        .executeTakeFirst(),
    subject: ({ id, version }) => ({ kind: 'programme', id, version, open: ['report.create'] }),
    decide: (programme, { unit, quarter }, { newId, actor }): Decision<Report, ReportEvent> =>
      programme.open
        ? done(
            {
              ...{ id: newId(), districtId: actor.districtId, programmeId: programme.id, unit, quarter },
              ...{ state: 'draft', progress: 0, version: 1 },
            },
            { type: 'report.created', quarter },
          )
        : refuse('programme.closed', { year: programme.year }, 'R1'),
    save: async (tx, report) => {
      const { districtId, programmeId, ...rest } = report;
      await inSample(tx)
        .insertInto('sample_report')
        .values({ district_id: districtId, programme_id: programmeId, ...rest })
        .execute();
      await inSample(tx)
        .insertInto('sample_obligation')
        .values({ district_id: districtId, report_id: report.id, state: 'open' })
        .execute();
      return report;
    },
    record: reportRecord,
    view: viewOf,
  },
);

const submitReport = operation(
  endpoint({
    method: 'POST',
    path: '/reports/:reportId/submission',
    action: 'report.submit',
    summary: 'Submits a report',
    params: ReportParams,
    body: z.strictObject({ progress: Progress, reason: z.string().max(500).default('') }),
    reply: ReportView,
  }),
  {
    ...change,
    decide: submit,
    save: async (tx, report) => {
      const { districtId, id } = report;
      await discardDraft(tx, { districtId, kind: 'report', subjectId: id });
      return saveReport(tx, report);
    },
  },
);

const confirmReport = operation(
  endpoint({
    method: 'POST',
    path: '/reports/:reportId/confirmation',
    action: 'report.confirm',
    summary: 'Confirms a report',
    params: ReportParams,
    body: z.strictObject({}),
    reply: ReportView,
  }),
  {
    ...change,
    proof: () => true,
    decide: (report): Decision<Report, ReportEvent> => {
      const state = next(reportMachine, report.state, 'confirm');
      if (state === undefined) return refuse('report.wrong-state', { state: report.state }, 'R20');
      return done({ ...report, state }, { type: 'report.confirmed' });
    },
  },
);

const correctReport = operation(
  endpoint({
    method: 'PUT',
    path: '/reports/:reportId/figures',
    action: 'report.correct',
    summary: 'Corrects the figures of a report',
    params: ReportParams,
    body: z.strictObject({ progress: Progress }),
    reply: ReportView,
  }),
  {
    ...change,
    decide: (report, { progress }): Decision<Report, ReportEvent> =>
      done({ ...report, progress }, { type: 'report.corrected', progress }),
  },
);

const exportReport = operation(
  endpoint({
    method: 'POST',
    path: '/reports/:reportId/export',
    action: 'report.export',
    summary: 'Begins to write a report as a document',
    status: 202,
    params: ReportParams,
    body: z.strictObject({}),
    reply: z.object({ job: z.uuid() }),
  }),
  {
    ...change,
    decide: (report, _body, { newId }): Decision<Report & { readonly job: string }, ReportEvent> =>
      done({ ...report, job: newId() }, { type: 'report.exported' }),
    save: async (tx, report, _facts, { actor: { districtId, accountId }, now }) => {
      const input = { reportId: report.id };
      await enqueue(tx, { districtId, accountId, id: report.job, kind: 'report.write', input }, Date.parse(now));
      return report;
    },
    view: ({ job }) => ({ job }),
  },
);

const typeReport = draft(
  endpoint({
    method: 'PATCH',
    path: '/reports/:reportId/draft',
    action: 'report.type',
    summary: 'Keeps what is being typed into a report',
    params: ReportParams,
    body: z.strictObject({ progress: Progress.optional(), reason: z.string().max(500).optional() }),
    reply: DraftView,
  }),
  {
    load,
    subject: reportSubject,
    view: (typed, _facts, _can, { actor: { accountId } }) => draftView(typed, { accountId, nameOf: () => null }),
  },
);

const readReport = query(
  readEndpoint({
    path: '/reports/:reportId',
    action: 'report.read',
    summary: 'One report',
    params: ReportParams,
    search: z.strictObject({}),
    reply: ReportView,
  }),
  {
    visible: unitBound,
    run: async (reader, { params: { reportId } }, bound, { actor }) =>
      (await reportsIn(reader, actor.districtId, bound)).find(({ id }) => id === reportId),
    subject: reportSubject,
    view: viewOf,
  },
);

const listReports = query(
  readEndpoint({
    path: '/programmes/:programmeId/reports',
    action: 'report.list',
    summary: 'The reports of a programme',
    params: ProgrammeParams,
    search: PageSearch.strict(),
    reply: pageOf(ReportView),
  }),
  {
    visible: unitBound,
    run: async (reader, { params, search: { limit, cursor } }, bound, { actor }) => {
      const [after = ''] = cursor === undefined ? [] : readCursor(z.tuple([z.uuid()]), cursor);
      const all = await reportsIn(reader, actor.districtId, bound);
      const rest = all.filter(({ id, programmeId }) => programmeId === params.programmeId && id > after);
      return page(rest, limit, ({ id }) => cursorOf([id]));
    },
    view: ({ rows, next: following }, can) => ({ items: rows.map((row) => viewOf(row, can)), next: following }),
  },
);

/** The unit whose rows are to be seen; undefined: all. */
function unitBound({ role, unit }: Clerk): string | undefined {
  return role === 'office' ? undefined : unit;
}

async function reportsIn(reader: Reader, districtId: string, unit: string | undefined): Promise<readonly Report[]> {
  const rows = await inSample(reader as Tx)
    .selectFrom('sample_report')
    .selectAll()
    .where('district_id', '=', districtId)
    .$if(unit !== undefined, (all) => all.where('unit', '=', unit ?? ''))
    .orderBy('id')
    .execute();
  return rows.map(reportOf);
}

const meetObligation = effect('report.submitted', {
  changes: 'obligation',
  emits: ['obligation.met'],
  load: (tx, { reportId }: ReportSubmitted, { actor }) =>
    inSample(tx)
      .selectFrom('sample_obligation')
      .selectAll()
      .where('district_id', '=', actor.districtId)
      .where('report_id', '=', reportId)
      .forUpdate()
      .executeTakeFirst(),
  decide: (obligation): Decision<SampleTables['sample_obligation'], ObligationMet> =>
    obligation.state === 'void'
      ? refuse('obligation.void', {}, 'R4')
      : done({ ...obligation, state: 'met' }, { type: 'obligation.met', reportId: obligation.report_id }),
  save: async (tx, obligation) => {
    await inSample(tx)
      .updateTable('sample_obligation')
      .set({ state: obligation.state })
      .where('district_id', '=', obligation.district_id)
      .where('report_id', '=', obligation.report_id)
      .execute();
    return obligation;
  },
  record: ({ reportId }) => ({ subjects: [{ kind: 'obligation', id: reportId }], facts: {} }),
});

export const sampleDeclarations = [
  createReport,
  submitReport,
  confirmReport,
  correctReport,
  exportReport,
  typeReport,
  readReport,
  listReports,
];

export const sampleConsequences: Consequences<Clerk> = {
  'report.created': [],
  'report.submitted': [meetObligation],
  'report.confirmed': [],
  'report.corrected': [],
  'report.exported': [],
  'obligation.met': [],
};

const ownUnit = ({ unit }: Clerk, subject: Subject | undefined): boolean =>
  subject !== undefined && 'unit' in subject && subject.unit === unit;
const OFFICE_ONLY = ['report.confirm', 'report.return', 'report.create'];

export const samplePermissions: Permissions<Clerk> = {
  sees: (actor, subject) => actor.role === 'office' || subject.kind === 'programme' || ownUnit(actor, subject),
  may: (actor, action, subject) => {
    if (OFFICE_ONLY.includes(action)) return actor.role === 'office';
    if (action === 'report.list' || action === 'report.read') return true;
    return actor.role === 'unit' && ownUnit(actor, subject);
  },
};

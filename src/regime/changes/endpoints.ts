import { z } from 'zod';
import { endpoint, fileEndpoint, readEndpoint } from '../../kernel/endpoint.js';
import { Letter, PaperSigning } from '../offices/contract.paper.js';
import { ChangesOfItem, ChangeView, IsoDay, Name, Text } from './contract.js';

const TaskParams = z.object({ taskId: z.uuid() });
const ChangeParams = z.object({ changeId: z.uuid() });
const MOST = 100;
const HIGHEST = 1_000_000_000_000;

export const changesOfItem = readEndpoint({
  path: '/tasks/:taskId/changes',
  action: 'change.of-item',
  summary: 'The changes of an item, what it promises now, and which units a change of it affects',
  params: TaskParams,
  search: z.object({}),
  reply: ChangesOfItem,
});

export const listChanges = readEndpoint({
  path: '/programmes/:programmeId/changes',
  action: 'change.list',
  summary: 'All changes of the items of a programme',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: z.object({ year: z.int(), items: z.array(ChangeView) }),
});

export const readChange = readEndpoint({
  path: '/changes/:changeId',
  action: 'change.read',
  summary: 'One change: what was, what is to be, who was asked, who decided',
  params: ChangeParams,
  search: z.object({}),
  reply: ChangeView,
});

const said = {
  rationale: Text,
  effectOnPeople: Text.meta({ description: 'What it means for the people it was promised to.' }),
  evidence: Text.optional(),
  letter: Letter.optional(),
};

export const proposeChange = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/changes',
  action: 'change.propose',
  summary: 'The lead proposes a change of an item; what it promises now is read from the item',
  status: 201,
  params: TaskParams,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('duration'), dueOn: IsoDay, ...said }),
    z.strictObject({
      kind: z.literal('scope'),
      targets: z
        .array(z.strictObject({ place: z.int().min(0), now: z.number().min(0).max(HIGHEST).nullable() }))
        .min(1)
        .max(MOST),
      ...said,
    }),
    z.strictObject({
      kind: z.literal('value'),
      estimate: z.int().min(1).max(HIGHEST).meta({ description: 'What the whole is to cost, in fen.' }),
      ...said,
    }),
    z.strictObject({
      kind: z.literal('unit'),
      leadUnitId: z.uuid().optional().meta({ description: 'Left out: the lead stays.' }),
      responsibleUnitIds: z.array(z.uuid()).max(MOST).optional().meta({ description: 'All; left out: they stay.' }),
      ...said,
    }),
    z.strictObject({ kind: z.literal('suspend'), ...said }),
    z.strictObject({ kind: z.literal('resume'), ...said }),
    z.strictObject({ kind: z.literal('carry-over'), stages: z.array(Text).max(MOST), ...said }),
    z.strictObject({ kind: z.literal('terminate'), ...said }),
  ]),
  reply: ChangeView,
});

export const askAffected = endpoint({
  method: 'POST',
  path: '/changes/:changeId/countersigning',
  action: 'change.ask-units',
  summary: 'Asks the units that a change affects; five working days run',
  params: ChangeParams,
  body: z.strictObject({ unitIds: z.array(z.uuid()).max(MOST) }),
  reply: ChangeView,
});

export const countersignChange = endpoint({
  method: 'POST',
  path: '/changes/:changeId/countersigns',
  action: 'change.countersign',
  summary: 'An affected unit agrees or objects with its reason; or a clerk registers its letter',
  params: ChangeParams,
  body: z.strictObject({ unitId: z.uuid(), agrees: z.boolean(), reason: Text.optional(), letter: Letter.optional() }),
  reply: ChangeView,
});

export const submitChange = endpoint({
  method: 'POST',
  path: '/changes/:changeId/submission',
  action: 'change.submit',
  summary: 'Sends a change up: a minor one to the deputy leader in charge, a major one to the executive meeting',
  params: ChangeParams,
  body: z.strictObject({
    explanation: Text.optional().meta({ description: 'Of the head; needed once the day of the item has passed.' }),
    listVoted: z.boolean().meta({ description: 'The list was voted: the standing committee consents first.' }),
    consentNumber: Name.optional(),
    approvingOrgan: Name.optional().meta({ description: 'Of works: the organ that approved them (政府投资条例 21).' }),
  }),
  reply: ChangeView,
});

export const escalateChange = endpoint({
  method: 'POST',
  path: '/changes/:changeId/escalation',
  action: 'change.escalate',
  summary: 'Judges a minor change major and takes it to the executive meeting',
  params: ChangeParams,
  body: z.strictObject({ reason: Text }),
  reply: ChangeView,
});

export const decideChange = endpoint({
  method: 'POST',
  path: '/changes/:changeId/decision',
  action: 'change.decide',
  summary: 'Approves or rejects: the deputy leader in charge here or on paper, the meeting by its minutes',
  params: ChangeParams,
  body: z.strictObject({
    decision: z.enum(['approve', 'reject']),
    number: Name.optional().meta({ description: 'Of the minutes, or of the leader’s paper.' }),
    reason: Text.optional(),
    paper: PaperSigning.optional(),
  }),
  reply: ChangeView,
});

export const withdrawChange = endpoint({
  method: 'POST',
  path: '/changes/:changeId/withdrawal',
  action: 'change.withdraw',
  summary: 'Takes a change back before it is decided',
  params: ChangeParams,
  body: z.strictObject({ reason: Text }),
  reply: ChangeView,
});

export const succeedChange = endpoint({
  method: 'POST',
  path: '/changes/:changeId/successor',
  action: 'change.succeed',
  summary: 'Ties an item that was carried over to the one that goes on with it',
  params: ChangeParams,
  body: z.strictObject({ taskId: z.uuid() }),
  reply: ChangeView,
});

export const printChange = fileEndpoint({
  path: '/changes/:changeId/form',
  action: 'change.print',
  summary: 'The form on which a change goes round for signature (变更审批单)',
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  params: ChangeParams,
  search: z.object({}),
});

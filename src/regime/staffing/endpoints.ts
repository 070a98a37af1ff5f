import { z } from 'zod';
import { endpoint, fileEndpoint, readEndpoint } from '../../kernel/endpoint.js';
import { Letter, PaperSigning } from '../offices/contract.paper.js';
import { ArrivalView, IsoDay, Name, People, SecondmentView, TermsForm, Text, WorkBodyView } from './contract.js';

const TaskParams = z.object({ taskId: z.uuid() });
const SecondmentParams = z.object({ secondmentId: z.uuid() });
const WorkBodyParams = z.object({ workBodyId: z.uuid() });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const staffingOfItem = readEndpoint({
  path: '/tasks/:taskId/staffing',
  action: 'staffing.item',
  summary: 'The people of an item: what was asked of whom, who came, and its work bodies',
  params: TaskParams,
  search: z.object({}),
  reply: z.object({
    items: z.array(SecondmentView),
    bodies: z.array(WorkBodyView),
    can: z.array(z.string()).meta({ description: 'What may be begun on the item: a request, a work body.' }),
  }),
});

export const staffingBoard = readEndpoint({
  path: '/programmes/:programmeId/staffing',
  action: 'staffing.board',
  summary: 'The people of a programme: every request with its state and day, and what came of them by asked unit',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: z.object({
    year: z.int(),
    items: z.array(SecondmentView),
    bodies: z.array(WorkBodyView),
    units: z.array(ArrivalView),
  }),
});

export const readSecondment = readEndpoint({
  path: '/secondments/:secondmentId',
  action: 'secondment.read',
  summary: 'One request for people with all that became of it',
  params: SecondmentParams,
  search: z.object({}),
  reply: SecondmentView,
});

export const requestPeople = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/secondments',
  action: 'secondment.request',
  summary: 'The lead asks for people for an item (R14), or a clerk registers its letter',
  status: 201,
  params: TaskParams,
  body: TermsForm.extend({ purpose: Text, posts: Text, letter: Letter.optional() }),
  reply: SecondmentView,
});

export const routeRequest = endpoint({
  method: 'POST',
  path: '/secondments/:secondmentId/routing',
  action: 'secondment.route',
  summary: 'The gov office passes a request on to the unit that can send people; five working days run',
  params: SecondmentParams,
  body: z.strictObject({ unitId: z.uuid() }),
  reply: SecondmentView,
});

export const answerRequest = endpoint({
  method: 'POST',
  path: '/secondments/:secondmentId/answer',
  action: 'secondment.answer',
  summary: 'The asked unit agrees, offers something else or refuses; or a clerk registers its letter',
  params: SecondmentParams,
  body: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('agreed'), letter: Letter.optional() }),
    z.strictObject({
      answer: z.literal('countered'),
      terms: TermsForm,
      reason: Text.optional(),
      letter: Letter.optional(),
    }),
    z.strictObject({ answer: z.literal('refused'), reason: Text, letter: Letter.optional() }),
  ]),
  reply: SecondmentView,
});

export const pursueRequest = endpoint({
  method: 'POST',
  path: '/secondments/:secondmentId/pursuit',
  action: 'secondment.pursue',
  summary: 'The lead takes what was offered, passes the request up to the deputy leader in charge, or withdraws it',
  params: SecondmentParams,
  body: z.discriminatedUnion('move', [
    z.strictObject({ move: z.literal('accept') }),
    z.strictObject({ move: z.literal('escalate'), reason: Text.optional() }),
    z.strictObject({ move: z.literal('withdraw'), reason: Text }),
  ]),
  reply: SecondmentView,
});

export const decideRequest = endpoint({
  method: 'POST',
  path: '/secondments/:secondmentId/decision',
  action: 'secondment.decide',
  summary:
    'The deputy leader in charge decides on a request that came up to him, here or by a paper that is registered',
  params: SecondmentParams,
  body: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('order'),
      terms: TermsForm,
      reason: Text.optional(),
      paper: PaperSigning.optional(),
    }),
    z.strictObject({
      decision: z.literal('route'),
      unitId: z.uuid(),
      reason: Text.optional(),
      paper: PaperSigning.optional(),
    }),
    z.strictObject({ decision: z.literal('drop'), reason: Text, paper: PaperSigning.optional() }),
  ]),
  reply: SecondmentView,
});

export const confirmArrival = endpoint({
  method: 'POST',
  path: '/secondments/:secondmentId/arrivals',
  action: 'secondment.arrive',
  summary: 'The lead confirms who came: the day, how many, the number of the organisation department',
  params: SecondmentParams,
  body: z.strictObject({ on: IsoDay, people: People, approvalNumber: Name.optional() }),
  reply: SecondmentView,
});

export const releasePeople = endpoint({
  method: 'POST',
  path: '/secondments/:secondmentId/release',
  action: 'secondment.release',
  summary: 'Puts down the day on which the people went back',
  params: SecondmentParams,
  body: z.strictObject({ on: IsoDay }),
  reply: SecondmentView,
});

export const printSecondment = fileEndpoint({
  path: '/secondments/:secondmentId/letter',
  action: 'secondment.print',
  summary: 'The letter that asks a unit for people (抽调函)',
  file: DOCX,
  params: SecondmentParams,
  search: z.object({}),
});

const MOST_UNITS = 100;

export const proposeWorkBody = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/work-bodies',
  action: 'work-body.propose',
  summary: 'The lead proposes a work body for an item: its name, who heads it, its units, what for',
  status: 201,
  params: TaskParams,
  body: z.strictObject({
    name: Name,
    leader: Name,
    purpose: Text,
    unitIds: z.array(z.uuid()).max(MOST_UNITS),
    letter: Letter.optional(),
  }),
  reply: WorkBodyView,
});

export const decideWorkBody = endpoint({
  method: 'POST',
  path: '/work-bodies/:workBodyId/decision',
  action: 'work-body.decide',
  summary: 'The leader in charge approves a work body under its document number or declines it, here or on paper',
  params: WorkBodyParams,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve'), documentNumber: Name, paper: PaperSigning.optional() }),
    z.strictObject({ decision: z.literal('decline'), reason: Text, paper: PaperSigning.optional() }),
  ]),
  reply: WorkBodyView,
});

export const moveWorkBody = endpoint({
  method: 'POST',
  path: '/work-bodies/:workBodyId/moves',
  action: 'work-body.move',
  summary: 'Puts down the day on which a work body began to work, or was dissolved',
  params: WorkBodyParams,
  body: z.strictObject({ move: z.enum(['activate', 'dissolve']), on: IsoDay }),
  reply: WorkBodyView,
});

export const printWorkBody = fileEndpoint({
  path: '/work-bodies/:workBodyId/slip',
  action: 'work-body.print',
  summary: 'The slip on which leaders sign that a work body is set up (工作机构成立审签)',
  file: DOCX,
  params: WorkBodyParams,
  search: z.object({}),
});

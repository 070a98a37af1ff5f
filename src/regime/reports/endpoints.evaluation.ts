import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { CooperationList, EvaluationAnswerForm, EvaluationRulingForm, EvaluationView } from './contract.evaluation.js';
import { Period } from './contract.js';

const EvaluationParams = z.object({ evaluationId: z.uuid() });

export const listCooperation = readEndpoint({
  path: '/programmes/:programmeId/cooperation',
  action: 'report.cooperation',
  summary:
    'What lead units said of responsible ones (R22); a unit reads the words on itself, and what became of a negative one',
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({ period: Period.optional() }),
  reply: CooperationList,
});

export const answerEvaluation = endpoint({
  method: 'POST',
  path: '/evaluations/:evaluationId/answer',
  action: 'evaluation.answer',
  summary:
    'The unit agrees to a negative word on itself, or objects with its reason; nobody has to, and silence admits nothing',
  params: EvaluationParams,
  body: EvaluationAnswerForm,
  reply: EvaluationView,
});

export const settleEvaluation = endpoint({
  method: 'POST',
  path: '/evaluations/:evaluationId/ruling',
  action: 'evaluation.settle',
  summary: 'The supervision office settles a dispute: the words of the report stay, and the ruling stands beside them',
  params: EvaluationParams,
  body: EvaluationRulingForm,
  reply: EvaluationView,
});

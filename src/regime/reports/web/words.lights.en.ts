import type { LightPageWords } from './words.lights.js';

export const lightsEn: LightPageWords = {
  heading: 'Light',
  note: 'Reckoned from the plan, milestone reports and quarterly reports; for the offices alone, never published',
  byFacts: (light) => `By the facts alone: ${light}`,
  said: 'Lowered by people',
  lowered: (by, was, now) => `${by === null ? 'Lowered' : `${by} lowered it`} from “${was}” to “${now}”`,
  lifted: (by) => (by === null ? 'lifted' : `lifted by ${by}`),
  until: 'Holds until',
  colon: ': ',
  lower: 'Lower the light',
  lowerLead:
    'A light can only be lowered, never raised. It holds to the end of the quarter and can be lifted before. The lead unit and the responsible units read the reason; the ledger keeps it.',
  lowerHint: 'The facts that were seen: the site stood still on 12 August',
  lift: 'Lift the lowering',
  liftLead: (light) => `The facts alone then give “${light}”. What was said stays on this page and in the ledger.`,
  liftHint: 'As: work went on again on 20 August',
  to: 'Lower it to',
  reason: 'Reason',
  forecast: 'Likely finish: ',
  between: ' to ',
  comma: '; ',
  promised: 'promised for',
  onTime: (ofHundred) => `On its course so far, in time in about ${String(ofHundred)} of 100 cases`,
  earned: '; by earned schedule',
  forecastNote:
    "The range is set to hold in about eight of ten cases and was not yet held against a real year; for the offices' own judgement, never for scoring",
};

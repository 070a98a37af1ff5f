import { readFile } from 'node:fs/promises';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { Visitor } from './regime-console.testing.js';

const SEED = new URL('../../fixtures/seed/notice.docx', import.meta.url);
const ANSWERS = new URL('../../fixtures/seed/answers.json', import.meta.url);

interface Answers {
  readonly answers: readonly object[];
  readonly settlement: object;
  readonly issue: object;
}

const readAnswers = async (): Promise<Answers> => JSON.parse(await readFile(ANSWERS, 'utf8')) as Answers;

/** Has a clerk of the gov office read the seed notice and settle all that it leaves open. */
export async function readySeed(clerk: Visitor): Promise<string> {
  const noticeId = await clerk.send('柳南政办〔2022〕10号.docx', await readFile(SEED));
  const { answers, settlement } = await readAnswers();
  for (const said of answers) await clerk.ask('POST', `/api/notices/${noticeId}/answers`, said);
  await clerk.ask('POST', `/api/notices/${noticeId}/settlement`, settlement);
  return noticeId;
}

/** Has a clerk of the gov office read, answer and register the seed notice. */
export async function issueSeed(clerk: Visitor): Promise<{ readonly noticeId: string; readonly programmeId: string }> {
  const noticeId = await readySeed(clerk);
  const { issue } = await readAnswers();
  const issued = await clerk.ask('POST', `/api/notices/${noticeId}/issue`, issue);
  return issued.json<{ noticeId: string; programmeId: string }>();
}

/** The duties of a programme, as somebody sees them. */
export const dutiesOf = async (visitor: Visitor, programmeId: string): Promise<readonly ObligationView[]> =>
  (await visitor.ask('GET', `/api/programmes/${programmeId}/obligations?limit=500`)).json<{ items: ObligationView[] }>()
    .items;

import { readFile } from 'node:fs/promises';
import type { Visitor } from './regime-console.testing.js';

const SEED = new URL('../../fixtures/seed/notice.docx', import.meta.url);
const ANSWERS = new URL('../../fixtures/seed/answers.json', import.meta.url);

interface Answers {
  readonly answers: readonly object[];
  readonly settlement: object;
  readonly issue: object;
}

/** Has the gov office's clerk take the seed notice from its file to its issue, as the demonstration does. */
export async function issueSeed(clerk: Visitor): Promise<{ readonly noticeId: string; readonly programmeId: string }> {
  const { answers, settlement, issue } = JSON.parse(await readFile(ANSWERS, 'utf8')) as Answers;
  const noticeId = await clerk.send('柳南政办〔2022〕10号.docx', await readFile(SEED));
  for (const said of answers) await clerk.ask('POST', `/api/notices/${noticeId}/answers`, said);
  await clerk.ask('POST', `/api/notices/${noticeId}/settlement`, settlement);
  const issued = await clerk.ask('POST', `/api/notices/${noticeId}/issue`, issue);
  return issued.json<{ noticeId: string; programmeId: string }>();
}

import { readFile } from 'node:fs/promises';
import type { NoticeView } from '../regime/notices/endpoints.js';
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

const SEED_TEXT = new URL('../../fixtures/seed/notice.txt', import.meta.url);

/**
 * The seed as it might be printed anew in July: item 6 is left out and those behind it move up, item 7 has another title,
 * item 1 an earlier day, item 9 another lead, and a tenth item is new.
 */
export async function seedPrintedAnew(): Promise<Buffer> {
  const seed = (await readFile(SEED_TEXT, 'utf8')).replaceAll('\r', '');
  const [head = '', ...rows] = seed.split(/\n\n\t(?=\d+\n)/u);
  const cells = rows.map((row) => row.trimEnd().split('\n\t'));
  const cell = (row: number, at: number, text: string): void => {
    const found = cells[row - 1];
    if (found) found[at] = text;
  };
  cell(1, 5, '11月30日');
  cell(7, 1, '洛满镇顶建村标准化卫生室');
  cell(9, 3, '区农业农村局');
  cells.splice(5, 1);
  cells.push(['10', '柳南区公共厕所改造项目', '改造公共厕所6座', '区住房城乡建设局', '河西街道', '12月30日']);
  const annex = cells.map(([, ...rest], at) => [String(at + 1), ...rest].join('\n\t'));
  const text = [head, ...annex].join('\n\n\t');
  return Buffer.from(text.replaceAll('2022年4月7日', '2022年7月6日').replaceAll('〔2022〕10号', '〔2022〕30号'));
}

/** Has a clerk read that notice and settle all that it leaves open. */
export async function readyPrintedAnew(clerk: Visitor): Promise<string> {
  const noticeId = await clerk.send('柳南政办〔2022〕30号.txt', await seedPrintedAnew());
  const { settlement } = await readAnswers();
  const { reading } = (await clerk.ask('GET', `/api/notices/${noticeId}`)).json<NoticeView>();
  for (const { code, about } of reading?.questions ?? [])
    await clerk.ask('POST', `/api/notices/${noticeId}/answers`, { code, about, answer: { kind: 'keep' } });
  await clerk.ask('POST', `/api/notices/${noticeId}/settlement`, settlement);
  return noticeId;
}

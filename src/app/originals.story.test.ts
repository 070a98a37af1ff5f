import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import type { NoticeView } from '../regime/notices/endpoints.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const SEED = new URL('../../fixtures/seed/notice.docx', import.meta.url);
const SEED_PDF = new URL('../../fixtures/seed/notice.pdf', import.meta.url);
const SCAN = Buffer.from('\xff\xd8\xff\xe0 a picture of the sealed paper', 'latin1');

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let noticeId: string;
let scanId: string;

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  noticeId = await clerk.send('柳南政办〔2022〕10号.docx', await readFile(SEED));
});
afterAll(() => console.app.close());

const opened = async (): Promise<NoticeView> => (await clerk.ask('GET', `/api/notices/${noticeId}`)).json<NoticeView>();
const blockers = async (): Promise<readonly string[]> => (await opened()).blockers.map(({ code }) => code);
const add = async (name: string, bytes: Uint8Array) => {
  const uploadId = await clerk.upload(name, bytes);
  const added = await clerk.ask('POST', `/api/notices/${noticeId}/originals`, { uploadId });
  await console.runJobs();
  return added;
};
const asOnThePaper = async () => {
  const { number, title, issuedOn, issuer } = (await opened()).reading?.notice ?? {};
  return { number, title, issuedOn, issuer };
};
const codeOf = (answer: { json: <T>() => T }): string => answer.json<{ type: string }>().type.replace('/problems/', '');

test('a scan without text is kept as proof, by its hash, and waits for somebody to type its head', async () => {
  const added = await add('盖章扫描件.jpg', SCAN);
  expect(added.statusCode).toBe(202);
  scanId = added.json<{ originalId: string }>().originalId;
  const [original] = (await opened()).originals;
  expect(original).toMatchObject({ id: scanId, state: 'untyped', head: null, file: { name: '盖章扫描件.jpg' } });
  expect(await blockers()).toContain('original-open');
  expect(codeOf(await add('又一次.jpg', SCAN))).toBe('original.known');
  expect(codeOf(await add('原文.docx', await readFile(SEED)))).toBe('original.is-the-notice');
});

test('the two heads are compared: another number keeps the notice from being issued until somebody says why', async () => {
  const type = async (head: object) => clerk.ask('POST', `/api/notices/${noticeId}/originals/${scanId}/head`, head);
  const acknowledge = (reason: string) =>
    clerk.ask('POST', `/api/notices/${noticeId}/originals/${scanId}/acknowledgements`, { reason });
  const paper = await asOnThePaper();
  expect((await type({ ...paper, number: '' })).statusCode).toBe(422);
  expect((await type(paper)).statusCode).toBe(200);
  expect(await blockers()).not.toContain('original-open');
  await type({ ...paper, number: '柳南政办〔2022〕11号', issuer: '柳南区政府办' });
  expect((await opened()).originals[0]?.differences).toEqual([
    { field: 'number', notice: '柳南政办〔2022〕10号', original: '柳南政办〔2022〕11号', open: true },
    { field: 'issuer', notice: paper.issuer, original: '柳南区政府办', open: false },
  ]);
  expect(await blockers()).toContain('original-open');
  expect((await acknowledge(' ')).statusCode).toBe(422);
  expect((await acknowledge('盖章件文号印错，以正文为准')).statusCode).toBe(200);
  expect(await blockers()).not.toContain('original-open');
  expect((await opened()).originals[0]?.acknowledgements).toMatchObject([
    { fields: ['number'], reason: '盖章件文号印错，以正文为准' },
  ]);
});

test('of an original with text the program reads the head itself', async () => {
  await add('版式文件.pdf', await readFile(SEED_PDF));
  expect((await opened()).originals[1]).toMatchObject({ state: 'compared', typedBy: null, differences: [] });
});

test('whoever sees the notice takes the original as it was sent; nobody else knows of it', async () => {
  const content = `/api/notices/${noticeId}/originals/${scanId}/content`;
  const taken = await clerk.ask('GET', content);
  expect([taken.statusCode, taken.rawPayload.equals(SCAN)]).toEqual([200, true]);
  const supervisor = await console.enter('supervision');
  expect((await supervisor.ask('GET', content)).statusCode).toBe(404);
  const stranger = await console.enter('gov-office', console.otherDistrictId);
  expect((await stranger.ask('GET', content)).statusCode).toBe(404);
});

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { v4 } from 'uuid';
import { z } from 'zod';
import { insertUpload } from '../platform/uploads/upload-store.js';
import { moveRegimeClock } from '../platform/clocks/regime-clock.js';
import { systemClock } from '../platform/clocks/system-clock.js';
import { inTransaction } from '../platform/database/transaction.js';
import { insertAccount } from '../platform/sessions/account-store.js';
import { insertDistrict } from '../regime/offices/store.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import { appointing } from './appoint.js';
import { DEMO_CLERK, DEMO_DISTRICT, momentOfDemoDay } from './demo-routes.js';
import type { Inside } from './serve.js';
import { setTimeout as wait } from 'node:timers/promises';

/** The seed notice in Word, as an office would drag it in, and how its questions are answered. */
export const SEED = fileURLToPath(new URL('../../fixtures/seed/notice.docx', import.meta.url));
const ANSWERS = fileURLToPath(new URL('../../fixtures/seed/answers.json', import.meta.url));
const SEED_NAME = '柳南政办〔2022〕10号.docx';
/** The day of the seed notice. */
const FIRST_DAY = '2022-04-07';
const LOOK_EVERY_MS = 50;
const READ_WITHIN_MS = 60_000;

const Answers = z.object({
  answers: z.array(z.object({ code: z.string(), about: z.string(), answer: z.unknown() })),
  settlement: z.unknown(),
  issue: z.unknown(),
});

/**
 * Puts a demonstration on its feet in a fresh database: the district, the clock on the day of the seed notice and,
 * unless it is to be played from the start, the notice read, answered and issued by the very operations of the program.
 */
export async function beginDemo(
  { regime, folder }: Pick<Inside, 'regime' | 'folder'>,
  fromStart: boolean,
): Promise<void> {
  const { db } = regime.runtime;
  const [districtId, accountId] = [v4(), v4()];
  await inTransaction(db, async (tx) => {
    await moveRegimeClock(tx, momentOfDemoDay(FIRST_DAY));
    await insertDistrict(tx, districtId, DEMO_DISTRICT);
    await insertAccount(
      tx,
      { districtId, id: accountId, loginName: '区政府办经办人', passwordHash: null },
      systemClock.now(),
    );
    const clerk = { districtId, accountId, role: 'gov-office', name: DEMO_CLERK } as const;
    await appointing(regime.runtime.regimeClock)(tx, clerk);
  });
  await regime.daily.catchUp();
  if (!fromStart) await issueSeed({ regime, folder }, { districtId, accountId, role: 'gov-office', unitIds: [] });
}

async function issueSeed({ regime, folder }: Pick<Inside, 'regime' | 'folder'>, actor: Actor): Promise<void> {
  const { runtime, declarations } = regime;
  const ask = async (action: string, params: object, body: unknown): Promise<unknown> => {
    const declared = declarations.find(({ endpoint }) => endpoint.action === action);
    if (!declared) throw new Error(`no such operation: ${action}`);
    return JSON.parse((await declared.answer(runtime, { actor, params, search: {}, body })).text);
  };
  const { answers, settlement, issue } = Answers.parse(JSON.parse(await readFile(ANSWERS, 'utf8')));
  const received = await folder.receive(actor.districtId, createReadStream(SEED), MAX_FILE_BYTES);
  const upload = { id: v4(), ...received, name: SEED_NAME, mediaType: 'application/octet-stream' };
  await inTransaction(runtime.db, (tx) => insertUpload(tx, actor, upload, systemClock.now()));
  const { noticeId } = z.object({ noticeId: z.uuid() }).parse(await ask('notice.read', {}, { uploadId: upload.id }));
  await untilRead(() => ask('notice.open', { noticeId }, {}));
  for (const said of answers) await ask('notice.answer', { noticeId }, said);
  await ask('notice.settle', { noticeId }, settlement);
  await ask('notice.register', { noticeId }, issue);
}

/** Waits for the reading job, as a page would. @throws Error where the seed cannot be read */
async function untilRead(look: () => Promise<unknown>): Promise<void> {
  const State = z.object({ state: z.string() });
  for (let waited = 0; waited < READ_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const { state } = State.parse(await look());
    if (state === 'draft') return;
    if (state !== 'reading') break;
    await wait(LOOK_EVERY_MS);
  }
  throw new Error('the seed notice was not read');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { identityServer, type IdentityServer } from '../src/app/identity-server.testing.js';
import { openBrowser } from './browser.js';
import { faultsOf, picture } from './console-visit.js';

/*
 * The first office, from an empty folder: the machine's keeper, three administrators apart, the clerk and the notice; then
 * how people of that very district sign in, are locked out, and are signed out. One running program plays all of it.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOTICE_FILE = fileURLToPath(new URL('../fixtures/seed/notice.docx', import.meta.url));
const ANSWERS = new URL('../fixtures/seed/answers.json', import.meta.url);
const STARTS_WITHIN_MS = 90_000;
const PLAYED_WITHIN_MS = 120_000;
const PASSWORD = 'a password of some length';
const CODE = '450203';

let browser: Browser;
let served: ChildProcess;
let data: string;
let address: string;
let portal: string;
let firstRunCode: string;
let identity: IdentityServer;

beforeAll(async () => {
  browser = await openBrowser();
  data = await mkdtemp(path.join(tmpdir(), 'shishi-first-office-'));
  await chmod(data, 0o755); // as root, PostgreSQL runs as another user
  served = spawn(process.execPath, ['bin/shishi.js', 'serve'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', PORTAL_PORT: '0', SHISHI_DATA: data, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((ready, failed) => {
    let heard = '';
    served.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (/^ready http/mu.test(heard)) ready(heard);
    });
    served.once('exit', () => failed(new Error(`the program ended: ${heard}`)));
  });
  [, address = '', portal = ''] = /^ready (http:\S+) (http:\S+)/mu.exec(said) ?? [];
  firstRunCode = /one-time code: (\w+)/u.exec(said)?.[1] ?? '';
  identity = await identityServer(`${address}/api/single-sign-on/callback`);
}, STARTS_WITHIN_MS);
afterAll(async () => {
  await browser.close();
  await identity.stop();
  served.removeAllListeners('exit');
  const ended = new Promise((done) => served.once('exit', done));
  served.kill('SIGTERM');
  await ended;
  await rm(data, { recursive: true, force: true });
}, STARTS_WITHIN_MS);

/** Somebody with a browser of their own. */
async function somebody(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Sets up the second factor that administrators need, as their telephone would. */
async function setUpFactor(page: Page): Promise<void> {
  await press(page, '开始绑定');
  const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
  const code = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate();
  await page.getByLabel('动态码').fill(code);
  await press(page, '确认绑定');
  await press(page, '我已保存，继续');
}

/** Opens an invitation and sets the password. */
async function comeIn(invitation: string): Promise<Page> {
  const page = await somebody();
  await page.goto(invitation);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await press(page, '设置密码并登录');
  return page;
}
const people = new Map<string, Page>();
const page = (who: string): Page => {
  const found = people.get(who);
  if (!found) throw new Error(`${who} has not come in`);
  return found;
};

test(
  'from an empty folder: the keeper of the machine opens a district and hands out three links',
  async () => {
    const keeper = await somebody();
    await keeper.goto(`${address}/sign-in`);
    await keeper.getByRole('link', { name: '系统还没有管理员，现在创建' }).click();
    await keeper.getByLabel('一次性代码').fill(firstRunCode);
    await keeper.getByLabel('管理员用户名').fill('keeper');
    await keeper.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await press(keeper, '创建管理员并登录');
    await setUpFactor(keeper);
    await keeper.getByRole('link', { name: '开通地区' }).click();
    await keeper.getByLabel('行政区划代码').fill(CODE);
    await keeper.getByLabel('名称').fill('鱼峰区');
    await keeper.getByLabel('上级').fill('柳州市');
    for (const [seat, name] of [
      ['系统管理员', '王某'],
      ['安全管理员', '张某'],
      ['审计管理员', '陈某'],
    ] as const)
      await keeper.getByRole('group', { name: seat, exact: true }).getByLabel('姓名').fill(name);
    await press(keeper, '开通并给出邀请链接');
    await keeper.getByRole('heading', { name: '鱼峰区已开通' }).waitFor();
    expect(await faultsOf(keeper)).toEqual([]);
    await picture(keeper, 'district-opened-1440-zh-CN');
    for (const [name, post] of [
      ['王某', '系统管理员'],
      ['张某', '安全管理员'],
      ['陈某', '审计管理员'],
    ] as const) {
      const link = await keeper.getByRole('textbox', { name: `给${name}（${post}）的邀请链接` }).inputValue();
      const their = await comeIn(link);
      await setUpFactor(their);
      await their.getByText(`${name}，${post}`).waitFor();
      people.set(name, their);
    }
    await keeper.getByRole('link', { name: '看开通到哪一步' }).click();
    await keeper.getByText('管理员已到位').waitFor();
    expect(await (await fetch(`${portal}/${CODE}/`)).text()).toContain('鱼峰区');
  },
  PLAYED_WITHIN_MS,
);

test(
  'the security administrator brings in the clerk, and the clerk’s notice is read',
  async () => {
    const guard = page('张某');
    await guard.getByRole('link', { name: '人员', exact: true }).click();
    await press(guard, '增加人员');
    await guard.getByLabel('姓名', { exact: true }).fill('李某');
    await guard.getByLabel('岗位', { exact: true }).selectOption('gov-office');
    await press(guard, '保存');
    await press(guard, '邀请开通账号');
    await guard.getByRole('dialog').getByRole('button', { name: '邀请开通账号' }).click();
    const clerk = await comeIn(await guard.getByRole('textbox', { name: '邀请链接' }).inputValue());
    people.set('李某', clerk);
    await clerk.getByRole('link', { name: '登记已印发文件' }).click();
    await clerk.locator('input[type=file]').setInputFiles(NOTICE_FILE);
    await clerk.getByRole('heading', { name: '这份通知读对了吗？' }).waitFor();
    await clerk.getByText('10件，6个牵头单位，共13个单位。').waitFor();
  },
  PLAYED_WITHIN_MS,
);

/** Asks the server as a page of theirs would. @returns what it answered */
const ask = (of: Page, method: string, url: string, body?: object): Promise<unknown> =>
  of.evaluate(
    async ({ method, url, body }) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(url, { method, ...(body && { headers, body: JSON.stringify(body) }) });
      if (!answer.ok) throw new Error(`${method} ${url}: ${String(answer.status)} ${await answer.text()}`);
      return answer.json();
    },
    { method, url: `/api${url}`, body },
  );
const Answers = z.object({
  answers: z.array(z.looseObject({})),
  settlement: z.looseObject({}),
  issue: z.looseObject({}),
});
const Items = z.object({ items: z.array(z.looseObject({ id: z.uuid() })) });
let programmeId: string;
let lateDuty: string;

/** A list of people as an office keeps it. */
async function listOfPeople(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('人员').addRows([
    ['姓名', '岗位', '单位', '起任日期', '用户名'],
    ['吴某', '联络员', '区民政局', '2022-04-07', 'wu'],
    ['孙某', '区督查绩效办', '', '2022-04-07', 'sun'],
    ['何某', '', '', '', ''],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test(
  'once the notice is registered, a sheet brings its people in: each comes by a link of their own and does their part',
  async () => {
    const clerk = page('李某');
    const noticeId = new URL(clerk.url()).pathname.split('/').at(-1) ?? '';
    const { answers, settlement, issue } = Answers.parse(JSON.parse(await readFile(ANSWERS, 'utf8')));
    for (const answer of answers) await ask(clerk, 'POST', `/notices/${noticeId}/answers`, answer);
    await ask(clerk, 'POST', `/notices/${noticeId}/settlement`, settlement);
    const issued = await ask(clerk, 'POST', `/notices/${noticeId}/issue`, issue);
    ({ programmeId } = z.looseObject({ programmeId: z.uuid() }).parse(issued));

    await clerk.goto(`${address}/people`);
    await clerk
      .getByLabel('导入人员名单')
      .setInputFiles({ name: '人员.xlsx', mimeType: 'application/octet-stream', buffer: await listOfPeople() });
    await press(clerk, '导入这3人');
    await clerk.getByRole('heading', { name: '2个人的邀请链接' }).waitFor();
    const links = await clerk.locator('td code').allInnerTexts();
    for (const [at, name] of ['吴某', '孙某'].entries()) {
      const their = await comeIn(links[at] ?? '');
      await their.getByText(`${name}，`).first().waitFor();
      people.set(name, their);
    }
    const { items } = Items.parse(await ask(clerk, 'GET', `/programmes/${programmeId}/tasks`));
    const item = items.find(({ leadUnit }) => leadUnit === '区民政局');
    const persons = { accountableHead: '吴某', handsOnLeader: '陈某', planReference: '要点第3条' };
    await ask(page('吴某'), 'POST', `/tasks/${item?.id ?? ''}/acknowledgement`, persons);
    const duties = Items.parse(await ask(clerk, 'GET', `/programmes/${programmeId}/obligations?limit=500`));
    lateDuty = duties.items.find(({ kind, task }) => kind === 'plan' && task === item?.id)?.id ?? '';
    const ruling = { counts: false, reason: '系统启用前的期限' };
    await ask(page('孙某'), 'POST', `/obligations/${lateDuty}/rulings`, ruling);
  },
  PLAYED_WITHIN_MS,
);

/** Signs in at the provider, as whoever it takes somebody for. */
async function atProvider(at: Page, as: string): Promise<void> {
  await at.getByLabel('账号').fill(as);
  await at.getByRole('button', { name: '登录' }).click();
}
const viaProvider = async (at: Page, as: string): Promise<void> => {
  await at.goto(`${address}/sign-in`);
  await at.getByLabel('地区代码').fill(CODE);
  await at.getByRole('link', { name: '用统一身份认证登录' }).click();
  await atProvider(at, as);
};
const Session = z.object({ districtId: z.uuid() });
const Ends = z.object({ items: z.array(z.object({ seq: z.int(), hash: z.string() })) });
const isIn = async (context: BrowserContext): Promise<boolean> =>
  (await context.request.get(`${address}/api/session`)).ok();

test(
  'single sign-on: nobody comes in by a name; once linked by subject they come to their desk, approve once they have proved themselves, and leave everywhere',
  async () => {
    const guard = page('张某');
    await guard.goto(`${address}/sign-in-rules`);
    await press(guard, '接一个单点登录');
    await guard.getByLabel('名称').fill('统一身份认证');
    await guard.getByLabel('签发者地址').fill(identity.issuer);
    await guard.getByLabel('客户端编号').fill('shishi');
    await press(guard, '保存单点登录');
    await guard.getByText('没有人在等关联。').waitFor();

    // The provider calls them by the very name of a colleague: that lets nobody in.
    const clerk = await somebody();
    await viaProvider(clerk, '李某');
    await clerk.getByRole('alert').getByText('还没有关联到本系统的账号').waitFor();
    expect(await isIn(clerk.context())).toBe(false);
    await guard.reload();
    await press(guard, '关联账号');
    await guard.getByLabel('账号', { exact: true }).selectOption({ label: '李某（李某）' });
    await guard.getByRole('dialog').getByRole('button', { name: '关联账号' }).click();
    await guard.getByText('没有人在等关联。').waitFor();

    const again = await somebody();
    await viaProvider(again, '李某');
    await again.getByText('李某，区政府办公室').waitFor();
    // The second person's word wants a proof of this very moment, and the provider's word at the door is none.
    await again.goto(`${address}/obligations/${lateDuty}`);
    await press(again, '确认或不同意');
    await press(again, '记下决定');
    const prove = again.getByRole('dialog').getByRole('button', { name: '到单点登录再确认' });
    await prove.click(); // rather than by the password
    expect(await faultsOf(again)).toEqual([]);
    const popup = again.waitForEvent('popup');
    await prove.click();
    await atProvider(await popup, '李某');
    await again.getByText('已认定：不计').first().waitFor();
    await again.goto(`${address}/account`);

    const elsewhere = page('李某').context();
    expect(await isIn(elsewhere)).toBe(true);
    await press(again, '全部退出');
    await again.getByRole('heading', { name: '登录实事系统' }).waitFor();
    expect([await isIn(elsewhere), await isIn(again.context())]).toEqual([false, false]);

    // And the provider's own word ends what it began.
    const third = await somebody();
    await viaProvider(third, '李某');
    await third.getByText('李某，区政府办公室').waitFor();
    const providers = await guard.context().request.get(`${address}/api/sign-in-providers`);
    const { items } = z.object({ items: z.array(z.object({ id: z.uuid() })) }).parse(await providers.json());
    const { districtId } = Session.parse(await (await third.context().request.get(`${address}/api/session`)).json());
    const logout = await fetch(`${address}/api/single-sign-on/${districtId}/${items[0]?.id ?? ''}/logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: await identity.logoutToken({ sub: '李某' }) }),
    });
    expect([logout.status, await isIn(third.context())]).toEqual([200, false]);
  },
  PLAYED_WITHIN_MS,
);

test(
  'five wrong passwords lock the account, in words that tell nobody more; a code read out on the telephone opens it',
  async () => {
    const clerk = await somebody();
    const enter = async (password: string): Promise<void> => {
      await clerk.getByLabel('密码', { exact: true }).fill(password);
      await press(clerk, '登录');
    };
    await clerk.goto(`${address}/sign-in`);
    await clerk.getByLabel('地区代码').fill(CODE);
    await clerk.getByLabel('用户名').fill('李某');
    const refused = clerk.getByRole('alert').getByText('用户名或密码不正确；连续输错几次，该用户名会锁定几分钟');
    for (let wrong = 0; wrong < 5; wrong += 1) {
      const answered = clerk.waitForResponse('**/api/session');
      await enter('not the password at all');
      expect((await answered).status()).toBe(401);
    }
    await enter(PASSWORD);
    await refused.waitFor();
    expect(await isIn(clerk.context())).toBe(false);
    expect(await faultsOf(clerk)).toEqual([]);

    const guard = page('张某');
    await guard.goto(`${address}/people`);
    await guard.getByRole('link', { name: '李某', exact: true }).click();
    await press(guard, '电话重置密码');
    await press(guard, '生成口令');
    const code = await guard.locator('.say').innerText();
    await clerk.getByRole('link', { name: '忘记密码' }).click();
    await clerk.getByLabel('地区代码').fill(CODE);
    await clerk.getByLabel('用户名').fill('李某');
    await clerk.getByLabel('电话里念的代码').fill(code);
    await clerk.getByLabel('新密码').fill('another password of some length');
    await press(clerk, '设置新密码并登录');
    await clerk.getByText('李某，区政府办公室').waitFor();
    people.set('李某', clerk);
  },
  PLAYED_WITHIN_MS,
);

test(
  'whoever leaves passes each thing on in one act; nothing is left without an owner, and they are out at once',
  async () => {
    const [clerk, leaver] = [page('李某'), page('吴某')];
    expect(await isIn(leaver.context())).toBe(true);
    await clerk.goto(`${address}/people`);
    await clerk.getByRole('link', { name: '吴某', exact: true }).click();
    await clerk.getByRole('link', { name: '办理交接' }).click();
    await clerk.getByText('还有2项没有选接手的人').waitFor();
    await clerk.getByLabel('停用账号').check();
    await press(clerk, '办理交接');
    await clerk.getByRole('alert').getByText('区民政局').first().waitFor();
    expect(await isIn(leaver.context())).toBe(true);

    expect(await faultsOf(clerk)).toEqual([]);
    await clerk.getByLabel('全部交给').fill('何某');
    await clerk.getByTitle('何某').click();
    await clerk.getByText('都有人接手').waitFor();
    await picture(clerk, 'handover-1440-zh-CN');
    await press(clerk, '办理交接');
    await clerk.getByText('办理离任交接').first().waitFor();
    await clerk.getByText('已停用').first().waitFor();
    expect(await isIn(leaver.context())).toBe(false);
    await leaver.goto(address);
    await leaver.getByRole('heading', { name: '登录实事系统' }).waitFor();
    await clerk.goto(`${address}/owners`);
    await clerk.getByText('在办的事都有人管。').waitFor();
    const heir = await ask(clerk, 'GET', `/people?search=${encodeURIComponent('何某')}`);
    expect(heir).toMatchObject({ items: [{ posts: [{ unit: { name: '区民政局' }, takenOverFrom: '吴某' }] }] });
  },
  PLAYED_WITHIN_MS,
);

test(
  'the audit administrator finds what was done, by whom, and proves by a seal that the ledger is whole',
  async () => {
    const auditor = page('陈某');
    await auditor.goto(`${address}/ledger?event=district.opened`);
    await auditor.getByText('开通柳州市鱼峰区（450203）').first().waitFor();
    for (const event of ['ruling.confirmed', 'person.handed-over', 'people.imported']) {
      await auditor.goto(`${address}/ledger?event=${event}`);
      await auditor.getByRole('row').nth(1).waitFor();
    }
    await auditor.goto(`${address}/ledger/proof`);
    // A seal that was kept outside: where the chain ended a moment ago, and the same with another hash.
    const [end] = Ends.parse(await ask(auditor, 'GET', '/ledger?limit=1')).items;
    const { districtId } = Session.parse(await ask(auditor, 'GET', '/session'));
    const verifySeal = async (hash = ''): Promise<string> => {
      const seal = { day: '2022-04-07', heads: [{ district: districtId, seq: end?.seq, hash }] };
      const buffer = Buffer.from(JSON.stringify(seal));
      await auditor
        .getByLabel('另存在外的封存文件（可不选）')
        .setInputFiles({ name: 'ledger.json', mimeType: 'application/json', buffer });
      await press(auditor, '校验台账');
      const verdict = auditor.getByRole('status').filter({ has: auditor.locator('p') });
      await verdict.waitFor();
      return verdict.innerText();
    };
    expect(await verifySeal(end?.hash)).toContain('完好');
    expect(await faultsOf(auditor)).toEqual([]);
    await auditor.reload();
    expect(await verifySeal('0'.repeat(64))).not.toContain('完好');
  },
  PLAYED_WITHIN_MS,
);

import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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
const isIn = async (context: BrowserContext): Promise<boolean> =>
  (await context.request.get(`${address}/api/session`)).ok();

test(
  'single sign-on: nobody comes in by a name; once linked by subject they come to their desk, prove themselves, and leave everywhere',
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
    await again.goto(`${address}/account`);
    await press(again, '绑定两步验证');
    await press(again, '开始绑定');
    await again.getByRole('dialog').getByRole('button', { name: '到单点登录再确认' }).click();
    const popup = again.waitForEvent('popup');
    await again.getByRole('dialog').getByRole('button', { name: '到单点登录再确认' }).click();
    await atProvider(await popup, '李某');
    await again.locator('code.secret').waitFor();

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
  },
  PLAYED_WITHIN_MS,
);

test(
  'the audit administrator finds what was done, by whom, and proves that the ledger is whole',
  async () => {
    const auditor = page('陈某');
    await auditor.goto(`${address}/ledger`);
    await auditor.getByText('开通柳州市鱼峰区（450203）').first().waitFor();
    await auditor.goto(`${address}/ledger/proof`);
    await press(auditor, '校验台账');
    await auditor.getByRole('status').filter({ hasText: '完好' }).waitFor();
  },
  PLAYED_WITHIN_MS,
);

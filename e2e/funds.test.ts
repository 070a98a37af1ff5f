import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FundView } from '../src/regime/funds/contract.js';
import type { PaymentSheetView } from '../src/regime/funds/contract.import.js';
import { paymentSheetWords } from '../src/regime/funds/sheet-word-lists.js';
import { fundWords } from '../src/regime/funds/web/word-lists.js';
import { openBrowser } from './browser.js';
import { openSite, type Site, type Told } from './console-site.js';
import { looked, visit } from './console-visit.js';
import { PROGRAMME_ID, taskId } from './console-world.js';
import { fundsWorld } from './funds-world.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

const SERVICE = { id: taskId(2), name: '2', title: '建设柳石街道为老服务中心' };
const FIRE = { id: taskId(3), name: '3', title: '老旧小区消防设施改造项目' };
const sheetOf = (more: Partial<PaymentSheetView>): PaymentSheetView => ({
  ...{ unread: null, sheet: '支付明细', ignored: [], faults: [], rows: [], basis: 'b' },
  counts: { recorded: 0, paid: 0, known: 0, overCap: 0, faults: 0, amount: 0 },
  ...more,
});
const shown: PaymentSheetView = sheetOf({
  ignored: ['收款人', '摘要'],
  counts: { recorded: 1, paid: 1, known: 1, overCap: 1, faults: 0, amount: 43_345_600 },
  rows: [
    {
      ...{ row: 4, does: 'pay', item: SERVICE, voucher: '记-0901', paidOn: '2022-09-14', amount: 30_000_000 },
      ...{ source: 'district', contractNumber: 'LN-2022-08', paymentSerial: 4, overCap: 0, differs: null },
    },
    {
      ...{ row: 5, does: 'record', item: FIRE, voucher: '记-0902', paidOn: '2022-09-14', amount: 13_345_600 },
      ...{ source: 'superior', contractNumber: null, paymentSerial: null, overCap: 3_345_600, differs: null },
    },
    {
      ...{ row: 6, does: 'known', item: SERVICE, voucher: '记-801', paidOn: '2022-08-18', amount: 30_000_000 },
      ...{ source: 'district', contractNumber: 'LN-2022-08', paymentSerial: null, overCap: 0 },
      differs: { amount: 30_000_100, paidOn: '2022-08-18' },
    },
  ],
});

describe.each(['zh-CN', 'en'] as const)('finance’s sheet, in %s', (language) => {
  const words = paymentSheetWords[language].page;
  async function open(sheet: PaymentSheetView, taken?: Told) {
    const sent: unknown[] = [];
    const at = `/api/programmes/${PROGRAMME_ID}/payment-sheet`;
    const visited = await visit(browser, site, `/programmes/${PROGRAMME_ID}/funds`, {
      ...{ width: 1440, language },
      world: { ...fundsWorld, [at]: sheet },
      answers: {
        'POST /api/uploads': () => ({
          status: 201,
          body: { id: taskId(300), sha256: 'a'.repeat(64), bytes: 1, name: '支付明细.xlsx' },
        }),
        [`POST ${at}`]: (body) => {
          sent.push(JSON.parse(body));
          return taken ?? { status: 200, body: { recorded: 2, known: 1, amount: 43_345_600 } };
        },
      },
    });
    const { page } = visited;
    await page.getByRole('button', { name: words.title }).click();
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.locator('input[type=file]').setInputFiles({
      ...{ name: '支付明细.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') },
    });
    return { ...visited, dialog, sent };
  }

  test('what it would put down is shown row by row, and put down as it was shown', async () => {
    const { page, dialog, sent, errors, leave } = await open(shown);
    await dialog.getByText('记-0902').waitFor();
    expect(await dialog.getByText(words.does.known).count()).toBe(1);
    await looked(page, `funds-import-${language}`, 'dialog');
    await dialog.getByRole('button', { name: words.act }).click();
    await dialog.getByText(words.done(2, 1)).waitFor();
    expect(sent).toEqual([{ uploadId: taskId(300), basis: 'b' }]);
    expect(await dialog.getByRole('button', { name: words.act }).count()).toBe(0);
    expect(errors).toEqual([]);
    await leave();
  });

  test('a fault is shown at its cell, and there is nothing to put down', async () => {
    const fault = { row: 4, column: 'C', code: 'amount-missing', sentence: '没有填支付金额，请照支付凭证补上' };
    const counts = { recorded: 0, paid: 0, known: 0, overCap: 0, faults: 1, amount: 0 };
    const { page, dialog, leave } = await open(sheetOf({ faults: [fault], counts }));
    await dialog.getByText(words.where(4, 'C')).waitFor();
    await looked(page, `funds-import-faults-${language}`, 'dialog');
    expect(await dialog.getByRole('button', { name: words.act }).count()).toBe(0);
    await leave();
  });
});

describe.each(['zh-CN', 'en'] as const)('an application for payment, in %s', (language) => {
  const words = fundWords[language];
  const at = `/api/tasks/${taskId(2)}/funds`;
  const known = fundsWorld[at] as FundView;
  const room = [{ trigger: 'progress' as const, left: 12_345_678 }];
  const fund: FundView = { ...known, contracts: known.contracts.map((each) => ({ ...each, room })) };

  test('is filled in with what may still be asked for and the wage account’s share, which follows until it is typed over', async () => {
    const sent: unknown[] = [];
    const { page, errors, leave } = await visit(browser, site, `/tasks/${taskId(2)}/funds`, {
      ...{ width: 1440, language, world: { ...fundsWorld, [at]: fund } },
      answers: {
        [`POST ${at}/payments`]: (body) => {
          sent.push(JSON.parse(body));
          return { status: 201, body: fund };
        },
      },
    });
    await page.getByRole('button', { name: words.act.apply, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    const field = (label: string) => dialog.getByLabel(label, { exact: true });
    const stands = async () => [
      await field(words.label.amount).inputValue(),
      await field(words.label.labour).inputValue(),
    ];
    // A fifth of it, what is left of a fen cut off.
    expect(await stands()).toEqual(['123456.78', '24691.35']);
    await dialog.getByText(words.percent('40')).waitFor();
    await looked(page, `funds-apply-${language}`, 'dialog');
    await field(words.label.amount).fill('10000');
    expect(await stands()).toEqual(['10000', '2000']);
    await field(words.label.labour).fill('3000');
    await field(words.label.amount).fill('12000');
    expect(await stands()).toEqual(['12000', '3000']);
    await field(words.label.invoice).fill('04500210');
    await dialog.getByRole('button', { name: words.act.apply, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(sent).toMatchObject([{ trigger: 'progress', amount: 1_200_000, labour: 300_000, submit: true }]);
    expect(errors).toEqual([]);
    await leave();
  });
});

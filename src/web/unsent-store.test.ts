import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetUnsent, forgetUnsentOfOthers, hasUnsent, keepUnsent, takeUnsent } from './unsent-store.js';

const AT = '2022-07-01T02:00:00.000Z';
const LI = { personId: 'li', form: 'report.1' };
const WANG = { personId: 'wang', form: 'report.1' };
const typed = (text: string, seen = 0) => ({ item: { explanation: { typed: text, seen } } });
let store: Record<string, string>;

/** As a browser has one: each name is a property of it. */
beforeEach(() => {
  store = Object.create({
    getItem: (name: string) => store[name] ?? null,
    setItem: (name: string, value: string) => void (store[name] = value),
    removeItem: (name: string) => void Reflect.deleteProperty(store, name),
  }) as Record<string, string>;
  vi.stubGlobal('localStorage', store);
});
afterEach(() => vi.unstubAllGlobals());

/** What another window of this browser left. */
const leave = (name: string, unsent: object): void => {
  store[`shishi.unsent.${name}`] = JSON.stringify(unsent);
};

test('what a closed window left is taken over by the next, once', () => {
  leave('li/report.1/closed', typed('降雨停工'));
  expect(takeUnsent(LI, AT)).toEqual(typed('降雨停工'));
  expect(Object.keys(store)).toHaveLength(1);
  expect(takeUnsent(LI, AT)).toEqual(typed('降雨停工'));
  keepUnsent(LI, {});
  expect([hasUnsent(), takeUnsent(LI, AT)]).toEqual([false, {}]);
});

test('two windows that wrote in one place leave both texts', () => {
  leave('li/report.1/a', typed('降雨停工'));
  leave('li/report.1/b', typed('设计变更', 2));
  const { explanation } = takeUnsent(LI, AT)['item'] ?? {};
  expect([explanation?.typed, explanation?.clash?.theirs].toSorted()).toEqual(['设计变更', '降雨停工'].toSorted());
  expect(explanation?.clash).toMatchObject({ own: true, version: 2 });
});

test('nobody is shown what another person typed, and whoever comes after them leaves nothing of it', () => {
  keepUnsent(LI, typed('降雨停工'));
  expect(takeUnsent(WANG, AT)).toEqual({});
  forgetUnsentOfOthers('li');
  expect(takeUnsent(LI, AT)).toEqual(typed('降雨停工'));
  forgetUnsentOfOthers('wang');
  expect(takeUnsent(LI, AT)).toEqual({});
});

test('whoever signs out leaves nothing they typed, and nothing else goes with it', () => {
  keepUnsent(LI, typed('降雨停工'));
  store['shishi.theme'] = 'dark';
  expect(hasUnsent()).toBe(true);
  forgetUnsent();
  expect([hasUnsent(), Object.keys(store)]).toEqual([false, ['shishi.theme']]);
});

test('what cannot be read is no text of anybody, and stands in nobody’s way', () => {
  store['shishi.unsent.li/report.1/x'] = '{broken';
  expect(takeUnsent(LI, AT)).toEqual({});
});

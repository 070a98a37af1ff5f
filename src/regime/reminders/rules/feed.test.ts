import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { type Feed, feedDays, type FeedDuty, makeFeed, MOST_FEEDS } from './feed.js';

const feed: Feed = { id: 'f', personId: 'li', accountId: 'a', hat: 'liaison', scope: 'own' };
const report: FeedDuty = {
  ...{ programmeId: 'p', kind: 'report', period: '2022Q3', provisional: false },
  ...{ written: day('2022-10-05'), due: day('2022-10-08') },
};

test('outside the house one day says once what several owe, by kind and period, and nothing else of it (point 13)', () => {
  const owed = { ...report, unit: '区民政局', what: '柳石街道为老服务中心' };
  const days = feedDays([owed, owed, { ...owed, period: '2022Q4' }]);
  expect(days.map(({ key, count }) => [key, count])).toEqual([
    ['p.report.2022Q3.2022-10-05', 2],
    ['p.report.2022Q4.2022-10-05', 1],
  ]);
  expect(JSON.stringify(days)).not.toMatch(/民政|为老/u);
});

test('nobody has more addresses than they can keep an eye on', () => {
  expect(makeFeed(feed, MOST_FEEDS - 1).done).toBe(true);
  expect(makeFeed(feed, MOST_FEEDS)).toMatchObject({ done: false, refusal: { code: 'feed.too-many' } });
});

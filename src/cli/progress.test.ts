import { expect, test, vi } from 'vitest';
import { progressLine } from './progress.js';

function lines(watched: boolean): readonly string[] {
  const said: string[] = [];
  const io = { out: () => undefined, err: (text: string) => void said.push(text), watched, env: {}, cwd: '/' };
  vi.useFakeTimers();
  try {
    const line = progressLine('full.zip', io);
    line.report(0.1);
    vi.advanceTimersByTime(1500);
    line.report(0.45);
    line.end();
  } finally {
    vi.useRealTimers();
  }
  return said;
}

test('whoever looks on is told how far it is, once it has taken over a second', () => {
  expect(lines(true)).toEqual(['\rfull.zip 45 % ', '\r\n']);
});

test('nothing of it is written into a file or a pipe', () => {
  expect(lines(false)).toEqual([]);
});

import { expect, test } from 'vitest';
import { deviceName } from './device-name.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${WINDOWS} Chrome/121.0.0.0 Safari/537.36`, 'Chrome 121 · Windows'],
  [`${WINDOWS} Chrome/121.0.0.0 Safari/537.36 Edg/121.0.0.0`, 'Edge 121 · Windows'],
  [`${WINDOWS} Chrome/94.0 Safari/537.36 QQBrowser/11.7`, 'QQ浏览器 11 · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/122.0', 'Firefox 122 · Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Mobile/15E148 Safari/604.1',
    'Safari 17 · iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 wxwork/4.1',
    '企业微信 4 · Android',
  ],
  ['curl/8.5.0', '—'],
  [undefined, '—'],
])('a browser that says %s is known to its owner as %s', (said, name) => {
  expect(deviceName(said)).toBe(name);
});

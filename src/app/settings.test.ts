import { expect, test } from 'vitest';
import { SettingsError, settingsIn } from './settings.js';

test('without a word the console answers on this machine alone', () => {
  expect(settingsIn({}, true)).toEqual({
    dataFolder: '/var/lib/shishi/data',
    database: undefined,
    bucket: undefined,
    host: '127.0.0.1',
    port: 8080,
    portalPort: 8081,
    logLevel: 'info',
    secure: false,
    suite: 'international',
    trustedProxies: [],
  });
});

test('an office behind https and two proxies says so', () => {
  const settings = settingsIn({ SHISHI_HTTPS: '1', SHISHI_PROXIES: '10.0.0.1, 10.0.0.2', PORT: '' });
  expect(settings).toMatchObject({ secure: true, trustedProxies: ['10.0.0.1', '10.0.0.2'], port: 8080 });
});

test('an office that must work with the national algorithms says so', () => {
  expect(settingsIn({ SHISHI_CRYPTO: 'guomi' }).suite).toBe('guomi');
  expect(() => settingsIn({ SHISHI_CRYPTO: 'sm3' })).toThrow(/SHISHI_CRYPTO/);
});

test('every variable that cannot be used is named', () => {
  const read = () => settingsIn({ PORT: 'eighty', LOG_LEVEL: 'loud' });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(/PORT[\s\S]*LOG_LEVEL/);
});

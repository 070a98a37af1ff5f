import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { chineseFonts } from './chinese-fonts.js';
import { unpackedChromium } from './packed-chromium.js';

/** In the project, not in a temporary folder: two checkouts or two users of a machine must not meet in it. */
const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));

/** Debian's own. Ubuntu's `chromium-browser` is a snap, which sees neither our fonts nor hidden folders: never that. */
const INSTALLED = '/usr/bin/chromium';

/** No drawing by hardware, no talk with the network that nobody asked for. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens Chromium, headless: the one that is installed, else the one from npm. It sees the Chinese font from npm and no
 * other. `SHISHI_TEST_BROWSER=npm` passes over the installed one. Whoever opens it closes it.
 */
export async function openBrowser(): Promise<Browser> {
  const environment = { ...process.env, FONTCONFIG_FILE: await chineseFonts(CACHE) };
  // Root cannot have the sandbox, a user in a bare container cannot either; our tests see no pages but our own.
  const common = { args: QUIET, chromiumSandbox: false };
  if (existsSync(INSTALLED) && process.env['SHISHI_TEST_BROWSER'] !== 'npm') {
    return chromium.launch({ ...common, executablePath: INSTALLED, env: environment });
  }
  const { executable, libraries } = await unpackedChromium(CACHE);
  const searched = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return chromium.launch({
    ...common,
    executablePath: executable,
    env: { ...environment, LD_LIBRARY_PATH: searched },
  });
}

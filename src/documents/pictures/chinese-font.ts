import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The faces that are used, by their folders in the font's package: ordinary text and headings. */
const FACES = ['400Regular', '700Bold'];
const FAMILY = 'Noto Sans SC';

/** What may be asked for; all of it is answered by the one family, so that a picture looks alike on every machine. */
const ASKED_FOR = ['sans-serif', 'serif', 'monospace', 'system-ui', '仿宋', '宋体', '黑体', '楷体'];

const escaped = (name: string): string => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What fontconfig reads to know the Chinese font from npm and no other: a bare server has no Chinese glyph at all, an
 * office machine has whichever it likes.
 * @param cache a folder where what was learnt of the font is kept for the next process; without it nothing is kept
 */
export function fontConfiguration(cache?: string): string {
  const fontPackage = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...FACES.map((face) => `  <dir>${escaped(path.join(fontPackage, face))}</dir>`),
    ...ASKED_FOR.map(
      (name) => `  <alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
    ),
    ...(cache === undefined ? [] : [`  <cachedir>${escaped(cache)}</cachedir>`]),
    '</fontconfig>',
    '',
  ].join('\n');
}

let told: Promise<void> | undefined;

/** Tells what draws words in this process which font there is, before it asks; who runs it may have told it already. */
export const chineseFont = (): Promise<void> => (told ??= tell());

async function tell(): Promise<void> {
  if (process.env['FONTCONFIG_FILE'] !== undefined) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'shishi-font-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = path.join(folder, 'fonts.conf');
  await writeFile(file, fontConfiguration());
  process.env['FONTCONFIG_FILE'] = file;
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The faces pages are set in, by their folders in the font's package: ordinary text and headings. */
const FACES = ['400Regular', '700Bold'];
const FAMILY = 'Noto Sans SC';

/** What a style sheet may ask for; all of it is answered by the one family, so that a page looks alike on every machine. */
const ASKED_FOR = ['sans-serif', 'serif', 'monospace', 'system-ui', '仿宋', '宋体', '黑体', '楷体'];

/**
 * Writes a fontconfig file below `cache` that knows the Chinese font from npm and no other, and answers with its path,
 * to be handed to a browser as FONTCONFIG_FILE. A bare machine has no Chinese glyph at all, an office machine has
 * whichever it likes: with the machine's own fonts in sight a picture would differ from desk to desk.
 */
export async function chineseFonts(cache: string): Promise<string> {
  const folder = join(cache, 'fonts');
  const file = join(folder, 'fonts.conf');
  const wanted = fontConfiguration(join(folder, 'cache'));
  await mkdir(folder, { recursive: true });
  if (existsSync(file) && (await readFile(file, 'utf8')) === wanted) return file;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, wanted);
  await rename(draft, file); // never half a file in sight of a browser that is just starting
  return file;
}

function fontConfiguration(cache: string): string {
  const fontPackage = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const folders = FACES.map((face) => `  <dir>${escaped(join(fontPackage, face))}</dir>`);
  const aliases = ASKED_FOR.map(
    (name) => `  <alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...folders,
    ...aliases,
    `  <cachedir>${escaped(cache)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

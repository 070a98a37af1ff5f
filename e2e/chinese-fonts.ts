import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontConfiguration } from '../src/documents/pictures/chinese-font.js';

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

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The style sheet and its address, which changes with its content and so may be cached for ever. */
export interface StyleSheet {
  readonly text: string;
  readonly address: string;
}

const HASH_LETTERS = 16;
/** The same tokens as the console's; they are copied beside the built program (scripts/build.mjs). */
const SOURCES = ['../web/styles/tokens.css', './portal.css'];

/** Reads the portal's styles from beside this file. */
export async function readStyleSheet(): Promise<StyleSheet> {
  const texts = await Promise.all(SOURCES.map((source) => readFile(new URL(source, import.meta.url), 'utf8')));
  const text = texts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LETTERS);
  return { text, address: `/assets/portal-${hash}.css` };
}

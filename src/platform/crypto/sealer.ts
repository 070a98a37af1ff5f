import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CryptoSuite, cryptoSuites, type SuiteName } from './suite.js';

/** Seals small secrets that the database keeps and that a copy of the database must not tell. */
export interface Sealer {
  /** @param context what it is and whose: it opens nowhere else */
  readonly seal: (plain: string, context: string) => string;
  /** Undefined: sealed with another key (a backup that was restored elsewhere), or changed. */
  readonly open: (sealed: string, context: string) => string | undefined;
}

const KEY_BYTES = 32;
const KEY_FILE = 'sealing.key';
const SHORT_ID = 8;

/**
 * The sealer of a data folder. Its key is made at the first start and lies beside the passwords of the database, in
 * `secrets/`: it goes into no backup, since a file that holds lock and key together is locked by nothing.
 */
export async function openSealer(dataFolder: string, suite: SuiteName = 'international'): Promise<Sealer> {
  const folder = path.join(dataFolder, 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return sealerWith(await keyIn(path.join(folder, KEY_FILE)), cryptoSuites[suite]);
}

/** What was sealed under another suite is opened under that one: the text says which. */
export const sealerWith = (key: Buffer, suite: CryptoSuite): Sealer => {
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, SHORT_ID);
  return {
    seal: (plain, context) =>
      [suite.name, keyId, suite.seal(key, Buffer.from(plain), context).toString('base64url')].join('.'),
    open: (sealed, context) => {
      const [name, id, body = ''] = sealed.split('.');
      const used = name === 'international' || name === 'guomi' ? cryptoSuites[name] : undefined;
      if (!used || id !== keyId) return undefined;
      return used.open(key, Buffer.from(body, 'base64url'), context)?.toString();
    },
  };
};

/** Of two programs that start at once on one folder, one makes the key and both use it. */
async function keyIn(file: string): Promise<Buffer> {
  const there = await readKey(file);
  if (there) return there;
  const made = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(made, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(made, file); // fails where another was quicker, and never leaves half a key
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(made, { force: true });
  }
  const key = await readKey(file);
  if (!key) throw new Error(`${file} was taken away while it was made`);
  return key;
}

/** @throws Error where the file is no key: what it sealed would be lost if another were made in silence */
async function readKey(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file} is no key: put the right one back from where it is kept`);
  return key;
}

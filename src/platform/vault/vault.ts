import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cryptoSuites, type SuiteName } from '../crypto/suite.js';

/** Closes what the database keeps and nobody may read in it: passwords of other servers, secrets of second factors. */
export interface Vault {
  /** @param purpose what it is for: a text sealed for one purpose does not open for another */
  readonly seal: (purpose: string, text: string) => string;
  /** @throws VaultError where it was sealed with another key, or for another purpose, or was changed */
  readonly open: (purpose: string, sealed: string) => string;
}

/** What was sealed cannot be opened here. */
export class VaultError extends Error {}

const KEY_BYTES = 32;

/**
 * The vault of a data folder. Its key is made on the first use and stays on the machine: it is not in a backup, so that whoever
 * finds one has no secrets; after a restore elsewhere they are entered anew.
 */
export async function openVault(dataFolder: string, suite?: SuiteName): Promise<Vault> {
  return vaultWith(await keyIn(path.join(dataFolder, 'secrets')), suite);
}

/** @param suite how it seals; it opens what either sealed */
export const vaultWith = (key: Buffer, suite: SuiteName = 'international'): Vault => ({
  seal: (purpose, text) => {
    const { form, seal } = cryptoSuites[suite];
    return `${form}.${seal(key, Buffer.from(text), purpose).toString('base64url')}`;
  },
  open: (purpose, sealed) => {
    const [form, body = ''] = sealed.split('.');
    const by = Object.values(cryptoSuites).find((each) => each.form === form);
    if (!by) throw new VaultError('not sealed as we seal');
    const opened = by.open(key, Buffer.from(body, 'base64url'), purpose);
    if (!opened) throw new VaultError('sealed with another key or for another purpose, or changed since');
    return opened.toString();
  },
});

/** Two programs that begin at once end with one key: a link, unlike a rename, does not replace what is there. */
async function keyIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'vault.key');
  const half = `${file}.${randomUUID()}.half`;
  const there = await readFile(file).catch(() => undefined);
  if (there) return whole(there, file);
  const handle = await open(half, 'w', 0o600);
  await handle.writeFile(randomBytes(KEY_BYTES));
  await handle.sync();
  await handle.close();
  await link(half, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(half);
  return whole(await readFile(file), file);
}

function whole(key: Buffer, file: string): Buffer {
  if (key.length !== KEY_BYTES) throw new VaultError(`${file} is no key of ${String(KEY_BYTES)} bytes`);
  return key;
}

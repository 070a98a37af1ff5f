import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

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
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Says how it was sealed, so that a later way can stand beside it. */
const FORM = 'a256gcm';

/**
 * The vault of a data folder. Its key is made on the first use and stays on the machine: it is not in a backup, so that whoever
 * finds one has no secrets; after a restore elsewhere they are entered anew.
 */
export async function openVault(dataFolder: string): Promise<Vault> {
  return vaultWith(await keyIn(path.join(dataFolder, 'secrets')));
}

export const vaultWith = (key: Buffer): Vault => ({
  seal: (purpose, text) => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
    const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${FORM}.${Buffer.concat([iv, closed, cipher.getAuthTag()]).toString('base64url')}`;
  },
  open: (purpose, sealed) => {
    const [form, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    if (form !== FORM || bytes.length < IV_BYTES + TAG_BYTES) throw new VaultError(`not sealed as ${FORM}`);
    const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(purpose));
    opener.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return opener.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + opener.final('utf8');
    } catch (cause) {
      throw new VaultError('sealed with another key or for another purpose, or changed since', { cause });
    }
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

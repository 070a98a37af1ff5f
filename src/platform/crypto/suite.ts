import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DigestAlgorithm } from '../ledger/entry.js';

/** Which algorithms an office works with: the international ones, or the national ones of China (GB/T 32907, 32905). */
export type SuiteName = 'international' | 'guomi';
export const suiteNames = ['international', 'guomi'] as const satisfies readonly SuiteName[];

/** Encrypts what must be read again, and says where it was changed or does not belong. */
export interface CryptoSuite {
  readonly name: SuiteName;
  /** With which the ledger is chained. None here is a certified module. */
  readonly digestAlgorithm: DigestAlgorithm;
  /** Stands before what it sealed, so that it opens it again whatever suite is worked with later. */
  readonly form: string;
  /** @param context what it is and whose: it opens nowhere else */
  readonly seal: (key: Buffer, plain: Buffer, context: string) => Buffer;
  /** Undefined: another key, another context, or changed. */
  readonly open: (key: Buffer, sealed: Buffer, context: string) => Buffer | undefined;
}

const GCM_NONCE_BYTES = 12;
const GCM_TAG_BYTES = 16;

/** AES-256-GCM. */
const international: CryptoSuite = {
  name: 'international',
  digestAlgorithm: 'sha256',
  form: 'a256gcm',
  seal: (key, plain, context) => {
    const nonce = randomBytes(GCM_NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', derived(key, 'aes-256-gcm', 32), nonce).setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open: (key, sealed, context) => {
    if (sealed.length < GCM_NONCE_BYTES + GCM_TAG_BYTES) return undefined;
    const decipher = createDecipheriv(
      'aes-256-gcm',
      derived(key, 'aes-256-gcm', 32),
      sealed.subarray(0, GCM_NONCE_BYTES),
      { authTagLength: GCM_TAG_BYTES },
    )
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(-GCM_TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(GCM_NONCE_BYTES, -GCM_TAG_BYTES)), decipher.final()]);
    } catch {
      return undefined; // the tag says that it is not ours
    }
  },
};

const SM4_BYTES = 16;
const SM3_BYTES = 32;

/** SM4 in counter mode, then HMAC-SM3 over the context and all of it: OpenSSL as Node carries it has no SM4-GCM. */
const guomi: CryptoSuite = {
  name: 'guomi',
  digestAlgorithm: 'sm3',
  form: 'sm4sm3',
  seal: (key, plain, context) => {
    const nonce = randomBytes(SM4_BYTES);
    const cipher = createCipheriv('sm4-ctr', derived(key, 'sm4-ctr', SM4_BYTES), nonce);
    const body = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
    return Buffer.concat([body, sm3Mac(key, body, context)]);
  },
  open: (key, sealed, context) => {
    if (sealed.length < SM4_BYTES + SM3_BYTES) return undefined;
    const [body, mac] = [sealed.subarray(0, -SM3_BYTES), sealed.subarray(-SM3_BYTES)];
    if (!timingSafeEqual(mac, sm3Mac(key, body, context))) return undefined;
    const decipher = createDecipheriv('sm4-ctr', derived(key, 'sm4-ctr', SM4_BYTES), body.subarray(0, SM4_BYTES));
    return Buffer.concat([decipher.update(body.subarray(SM4_BYTES)), decipher.final()]);
  },
};

const sm3Mac = (key: Buffer, body: Buffer, context: string): Buffer => {
  const said = Buffer.from(context);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(said.length); // so that context and body cannot run together
  return createHmac('sm3', derived(key, 'hmac-sm3', SM3_BYTES))
    .update(length)
    .update(said)
    .update(body)
    .digest();
};

/** A key of its own for each use of the one that is kept. */
const derived = (key: Buffer, use: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `shishi ${use}`, bytes));

export const cryptoSuites: Readonly<Record<SuiteName, CryptoSuite>> = { international, guomi };

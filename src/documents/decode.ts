/** Only so much is looked at to tell encodings apart; a notice shows its kind within the first lines. */
const SAMPLE_BYTES = 65_536;
const META_WITHIN_BYTES = 8192;
/** A text in UTF-16 without a mark has a zero, or Han's narrow band of high bytes, in every other place. */
const UTF16_SHARE = 0.7;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/**
 * Tells the encoding of a text: by its mark, by its bytes, by what it declares; what is not valid UTF-8 is the national
 * GB18030 (GB2312 and GBK are parts of it). Undefined where the bytes are no text at all.
 */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const unmarked = unmarkedUtf16(sample);
  if (unmarked) return unmarked;
  if (hasControls(sample)) return undefined;
  // Bytes decide before words: pages saved by a browser keep the declaration of an encoding they have left.
  if (isUtf8(sample)) return 'utf-8';
  if (declared(sample) === 'big5') return 'big5';
  return 'gb18030';
}

/** Decodes a text, or undefined where the bytes are none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  if (!encoding) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  return text.replaceAll('\0', '');
}

function unmarkedUtf16(sample: Uint8Array): Encoding | undefined {
  if (sample.length < 4) return undefined;
  const texty = (high: number | undefined, low: number | undefined): boolean =>
    high === 0
      ? low !== undefined && (low >= 0x20 || low === 0x0a || low === 0x0d || low === 0x09)
      : high !== undefined && ((high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20);
  let little = 0;
  let big = 0;
  let zeros = 0;
  const pairs = Math.floor(sample.length / 2);
  for (let at = 0; at < pairs; at += 1) {
    const first = sample[at * 2];
    const second = sample[at * 2 + 1];
    if (texty(second, first)) little += 1;
    if (texty(first, second)) big += 1;
    if (first === 0 || second === 0) zeros += 1;
  }
  // A text without any zero could be UTF-8 or GB18030 just as well, and those are far more common.
  if (zeros === 0) return undefined;
  if (little / pairs > UTF16_SHARE && little > big) return 'utf-16le';
  if (big / pairs > UTF16_SHARE && big > little) return 'utf-16be';
  return undefined;
}

const hasControls = (sample: Uint8Array): boolean =>
  sample.some(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a,
  );

function isUtf8(sample: Uint8Array): boolean {
  // `stream` lets a character cut off by the end of the sample pass.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function declared(sample: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(sample.subarray(0, META_WITHIN_BYTES));
  return /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
}

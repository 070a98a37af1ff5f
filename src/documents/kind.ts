/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | 'zip'
  | 'pdf'
  | 'ole'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'text'
  | 'office-xml'
  | 'executable'
  | 'picture'
  | 'archive'
  | 'unknown';

const START_BYTES = 4096;
/** A PDF may have junk before its first line. */
const PDF_WITHIN_BYTES = 1024;

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
  ['executable', [0x4d, 0x5a]],
  ['executable', [0xca, 0xfe, 0xba, 0xbe]],
  ['executable', [0xcf, 0xfa, 0xed, 0xfe]],
  ['executable', [0x23, 0x21, 0x2f]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture', [0x42, 0x4d]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x42, 0x5a, 0x68]],
];

const HTML_TAG = /<!doctype\s+html|<(?:html|head|body|table|div|article|meta|p|h1|span|center|font)[\s>]/iu;
const HTML_NAME = /\.(?:html?|xhtml|shtml)$/iu;

/** Tells what a file is. The name is asked only where the content leaves two kinds of text open. */
export function kindOf(bytes: Uint8Array, name: string, decode: (bytes: Uint8Array) => string | undefined): FileKind {
  const start = bytes.subarray(0, START_BYTES);
  if (latin(bytes.subarray(0, PDF_WITHIN_BYTES)).includes('%PDF-')) return 'pdf';
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, at) => start[at] === byte));
  if (signed && !(isPrintable(start) && signed[1].length < 3)) return signed[0];
  const text = decode(start);
  if (text === undefined) return 'unknown';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/iu.test(text.replaceAll('\r', '')))
    return 'mhtml';
  if (/<\?mso-application|<pkg:package|<office:document/u.test(text)) return 'office-xml';
  if (HTML_NAME.test(name) || HTML_TAG.test(text)) return 'html';
  return 'text';
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
/** `MZ` and `BM` could open a text as well. */
const isPrintable = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

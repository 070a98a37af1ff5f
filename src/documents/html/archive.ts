import { decodeText } from '../decode.js';
import { UnreadablePaper } from '../unreadable.js';

/** The page of a web archive (.mht): the first of its parts that is HTML. @throws UnreadablePaper where it has none. */
export function pageOfArchive(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)"?/iu.exec(text)?.[1];
  for (const part of boundary === undefined ? [] : text.split(`--${boundary}`)) {
    const end = /\r?\n\r?\n/u.exec(part.replace(/^\r?\n/u, ''));
    if (!end) continue;
    const trimmed = part.replace(/^\r?\n/u, '');
    const head = trimmed.slice(0, end.index);
    if (!/content-type:\s*text\/html/iu.test(head)) continue;
    const page = decodeText(unpacked(trimmed.slice(end.index + end[0].length), head));
    if (page !== undefined) return page;
  }
  throw new UnreadablePaper('damaged', { part: 'mht' });
}

function unpacked(body: string, head: string): Uint8Array {
  const encoding = /content-transfer-encoding:\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  return Buffer.from(
    body
      .replace(/=\r?\n/gu, '')
      .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

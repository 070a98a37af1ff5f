import type { DetailedError } from 'tus-js-client';
import type { Language } from '../kernel/language.js';
import { arrive, sendWhole, type UploadView } from './api.js';
import { offline, problemIn } from './problem.js';
import { begin } from './under-way.js';

/** Hears how much of a file has arrived, from 0 to 1. */
export type OnShare = (share: number) => void;

const MEGABYTE = 1_048_576;
/** What goes in one request; a larger file goes in pieces, each small enough for a bad line to bring in a minute. */
const WHOLE_BYTES = 4 * MEGABYTE;
const PIECE_BYTES = MEGABYTE;
const PIECES = '/api/uploads/pieces';
/** A line that is gone is waited for: at once, then for longer, some ten minutes in all. */
const RETRIES_MS = [0, 1000, 3000, 5000, ...Array.from({ length: 60 }, () => 10_000)];
const [CONFLICT, LOCKED, CLIENT, SERVER] = [409, 423, 400, 500];

/** Sends a file into staging for the page that is open; whoever leaves it meanwhile is told. @throws CallError */
export async function upload(file: File, language: Language, onShare?: OnShare): Promise<UploadView> {
  const ended = begin({ kind: 'upload' });
  try {
    return await sendFile(file, language, onShare);
  } finally {
    ended();
  }
}

/**
 * Sends a file into staging; an operation attaches it. Where the line breaks, the file is sent on from there, also by somebody
 * who closed the page and chooses the same file again.
 * @throws CallError
 */
export const sendFile = async (
  file: File,
  language: Language,
  onShare: OnShare = () => undefined,
): Promise<UploadView> =>
  file.size <= WHOLE_BYTES
    ? sendWhole(file, language)
    : arrive(await inPieces(file, language, onShare), file, language);

/** @returns the upload's id */
async function inPieces(file: File, language: Language, onShare: OnShare): Promise<string> {
  const { Upload } = await import('tus-js-client');
  return new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint: PIECES,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRIES_MS,
      onShouldRetry: (error) => isWorthTrying(error.originalResponse?.getStatus()),
      headers: { 'accept-language': language },
      // What the browser remembers of it, to find it again, tells nobody what it was called.
      fingerprint: ({ name, size, lastModified }) =>
        Promise.resolve(`shishi-${String(size)}-${String(lastModified)}-${String(hashOf(name))}`),
      removeFingerprintOnSuccess: true,
      onProgress: (sent, whole) => {
        onShare(sent / whole);
      },
      onSuccess: () => {
        resolve(idIn(sending.url));
      },
      onError: (error) => {
        reject(problemOf(error));
      },
    });
    void sending.findPreviousUploads().then(([begun]) => {
      if (begun) sending.resumeFromPreviousUpload(begun);
      sending.start();
    });
  });
}

/** What the server refuses, it refuses again; a piece that does not fit, or a file that is still being written, is asked about. */
const isWorthTrying = (status = 0): boolean =>
  status < CLIENT || status >= SERVER || status === CONFLICT || status === LOCKED;

const idIn = (url: string | null): string => url?.split('/').at(-1) ?? '';

function problemOf(error: Error | DetailedError): Error {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  if (!answer) return offline();
  try {
    return problemIn(JSON.parse(answer.getBody()), answer.getStatus());
  } catch {
    return problemIn(undefined, answer.getStatus());
  }
}

/** FNV-1a: the same for the same name; it guards nothing. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

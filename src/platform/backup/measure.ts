import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** What went through: enough to know it again. */
export interface Measure {
  readonly bytes: number;
  /** Ends of lines, which in the text form of COPY are the rows: within a row they are written `\n`. */
  readonly rows: number;
  readonly sha256: string;
}

const LINE_FEED = 0x0a;

/**
 * A stream that lets everything pass and counts it.
 * @param heard how many bytes have passed so far
 */
export function measuring(heard: (bytes: number) => void): {
  readonly stream: Transform;
  readonly result: () => Measure;
} {
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, end + 1)) rows += 1;
      heard(bytes);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, rows, sha256: hash.digest('hex') }) };
}

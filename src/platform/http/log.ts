import { pino, type Logger } from 'pino';

/** Where a log would tell more than it may: cookies, passwords, one-time codes. */
const SECRET = [
  'cookie',
  'authorization',
  'password',
  'code',
  'token',
  '*.cookie',
  '*.authorization',
  '*.password',
  '*.token',
  'req.headers',
  'res.headers',
  'err.parameters', // what a failing statement was handed: names, telephones
  'err.detail', // PostgreSQL repeats the row
];

/** One line of JSON for each thing told. @param write takes a line; by default standard output, without waiting for it */
export const openLog = (level: string, write?: (line: string) => void): Logger =>
  pino(
    { level, base: null, redact: { paths: SECRET, remove: true }, timestamp: pino.stdTimeFunctions.isoTime },
    write ? { write } : pino.destination({ sync: false }),
  );

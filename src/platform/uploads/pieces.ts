import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import { malformed, notFound, type ProblemError, tooLarge, unsupportedMedia } from '../problem/problem.js';

/** Films of a site and a set of works drawings; a phone sends them over a line that breaks. */
export const LARGEST_BYTES = 256 * 1_048_576;
export const PIECES_PATH = '/api/uploads/pieces';
export const PIECE = 'application/offset+octet-stream';

/** A file that arrived in pieces, whole or not yet. */
export interface Pieces {
  readonly place: string;
  readonly isWhole: boolean;
}

/** Files that arrive piece by piece (the protocol is tus): a line may break between two of them, and a program be killed. */
export interface Arrivals {
  /** Answers a request of the protocol. Whose the file is, must be known to be right. */
  readonly answer: (request: FastifyRequest, reply: FastifyReply, actor: Acting) => Promise<FastifyReply>;
  /** What has arrived of somebody's file; undefined where it is not theirs, or not there. */
  readonly find: (uploadId: string, actor: Acting) => Promise<Pieces | undefined>;
  readonly remove: (uploadId: string) => Promise<void>;
}

/**
 * The pieces lie in a folder, each file beside a note that says whose it is and how long it will be: no name, and nothing that
 * its sender says of it, for what must not be here must leave nothing (point 13). How much arrived is read from the file
 * itself, so that a kill forgets nothing that was acknowledged.
 */
export function arrivalsIn(directory: string, clock: SystemClock): Arrivals {
  const datastore = new FileStore({ directory });
  const senders = new WeakMap<object, Acting>();
  const tus = new Server({
    path: PIECES_PATH,
    datastore,
    maxSize: LARGEST_BYTES,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: () => v7({ msecs: clock.now() }),
    onUploadCreate: (asked) => {
      const { accountId, districtId } = senderOf(asked);
      return Promise.resolve({ metadata: { accountId, districtId } });
    },
  });
  const senderOf = (asked: object): Acting => {
    const actor = senders.get(asked);
    if (!actor) throw new Error('a file of nobody');
    return actor;
  };
  const find = async (uploadId: string, { accountId, districtId }: Acting): Promise<Pieces | undefined> => {
    const found = await datastore.getUpload(uploadId).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    const { metadata, storage, size, offset } = found ?? {};
    if (metadata?.['accountId'] !== accountId || metadata['districtId'] !== districtId) return undefined;
    return storage && { place: storage.path, isWhole: size === offset };
  };
  return {
    find,
    answer: async (request, reply, actor) => {
      const asked = webRequest(request);
      senders.set(asked, actor);
      const answer = await tus.handleWeb(asked);
      const problem = PROBLEMS[answer.status];
      if (problem) throw problem();
      const headers = [...answer.headers].filter(([name]) => !name.startsWith('access-control-'));
      return reply
        .status(answer.status)
        .headers(Object.fromEntries(headers))
        .send(await answer.text());
    },
    remove: (uploadId) =>
      datastore.remove(uploadId).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      }),
  };
}

/** What the protocol refuses, in our own words; what it says besides (that a piece does not fit) its programs understand. */
const PROBLEMS: Readonly<Record<number, () => ProblemError>> = {
  400: malformed,
  403: malformed,
  404: notFound,
  410: notFound,
  412: malformed,
  413: tooLarge,
  415: unsupportedMedia,
};

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'status_code' in error &&
  [404, 410].includes(Number(error.status_code));

function webRequest({ method, url, headers, body }: FastifyRequest): Request {
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers: new Headers(sent.map(([name, value]) => [name, value])),
    ...(body instanceof Readable && { body: Readable.toWeb(body), duplex: 'half' }),
  });
}

import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { attachment } from '../http/attachment.js';
import type { Authenticate, PlainRoute } from '../http/route.js';
import { readRequest } from '../operations/read-request.js';
import { invalid, notFound, ProblemError, signedOut, unsupportedMedia } from '../problem/problem.js';
import type { FileFolder, LookInto } from './folder.js';
import { type Arrivals, arrivalsIn, PIECE, PIECES_PATH } from './pieces.js';
import { insertUpload, ownUpload, type Upload } from './upload-store.js';

/** A scan of a sealed notice has some megabytes, a phone's film some dozens; what is larger comes in pieces. */
export const UPLOAD_BYTES = 100 * 1_048_576;
const NAME_LENGTH = 255;

const UploadView = z
  .object({ id: z.uuid(), sha256: z.string(), bytes: z.int(), name: z.string(), mediaType: z.string() })
  .meta({ id: 'Upload' });

export interface UploadRoutesOptions<Actor extends Acting> {
  readonly db: Db;
  readonly systemClock: SystemClock;
  readonly folder: FileFolder;
  readonly authenticate: Authenticate<Actor>;
  /** What the regime has to say to a file before anything of it, its name included, is written down. */
  readonly lookInto?: LookIntoFor<Actor>;
}

/** Looks into what somebody sends, under the name they gave it. */
export type LookIntoFor<Actor> = (actor: Actor, name: string) => LookInto;

/** Teaches a server to take files: one at a time, streamed, never whole in memory. */
export async function takeUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fields: 0, fileSize: UPLOAD_BYTES + 1, headerPairs: 20 } });
  app.addContentTypeParser(PIECE, (_request, piece, done) => {
    done(null, piece); // streamed on to where it belongs
  });
}

const UploadParams = z.object({ uploadId: z.uuid() });
const Nothing = z.object({});

/**
 * Takes a file into staging, and gives it back to whoever put it there, or had it made. It is nothing of the regime's until
 * an operation attaches it.
 */
export const uploadRoutes = <Actor extends Acting>(options: UploadRoutesOptions<Actor>): readonly PlainRoute[] => {
  const arrivals = arrivalsIn(options.folder.pieces, options.systemClock);
  return [
    taking(options),
    beginning(options, arrivals),
    asking(options, arrivals),
    adding(options, arrivals),
    dropping(options, arrivals),
    arriving(options, arrivals),
    giving(options),
  ];
};

const taking = <Actor extends Acting>(options: UploadRoutesOptions<Actor>): PlainRoute => ({
  description: {
    method: 'POST',
    path: '/api/uploads',
    operationId: 'upload.create',
    summary: 'Sends a file, to be attached by another operation within a day',
    open: false,
    takes: 'multipart/form-data',
    reply: UploadView,
    status: 201,
  },
  handle: async (request) => {
    const who = await options.authenticate(request);
    if (!who) throw signedOut();
    if (!request.isMultipart()) throw unsupportedMedia();
    const file = await request.file();
    if (!file) throw invalid([{ in: 'body', path: 'file', code: 'required' }]);
    const { districtId } = who.actor;
    const name = nameOf(file.filename);
    const lookInto = options.lookInto?.(who.actor, name);
    const received = await options.folder.receive(districtId, file.file, UPLOAD_BYTES, lookInto);
    const now = options.systemClock.now();
    const upload = { id: v7({ msecs: now }), ...received, name, mediaType: file.mimetype };
    await inTransaction(options.db, (tx) => insertUpload(tx, who.actor, upload, now));
    return upload;
  },
});

/** What a file is called where it came from, without what no name may hold; of a long one its end, which says its kind. */
const nameOf = (sent: string): string => sent.replace(/[\0-\x1f\x7f]|\p{Surrogate}/gu, '').slice(-NAME_LENGTH);

/** A request that belongs to a file in pieces: who sent it, and which file, where that is theirs. */
async function ofPieces<Actor extends Acting>(
  request: FastifyRequest,
  { authenticate }: UploadRoutesOptions<Actor>,
  arrivals: Arrivals,
) {
  const who = await authenticate(request);
  if (!who) throw signedOut();
  const [{ uploadId }] = readRequest(
    { in: 'path', schema: UploadParams, sent: request.params },
    { in: 'query', schema: Nothing, sent: {} },
  );
  return { actor: who.actor, uploadId, pieces: await arrivals.find(uploadId, who.actor) };
}

const beginning = <Actor extends Acting>(
  { authenticate }: UploadRoutesOptions<Actor>,
  arrivals: Arrivals,
): PlainRoute => ({
  description: {
    method: 'POST',
    path: PIECES_PATH,
    operationId: 'upload.begin',
    summary:
      'Begins to send a file in pieces, so that a broken line loses nothing (tus 1.0.0); its length goes in Upload-Length',
    open: false,
    status: 201,
  },
  handle: async (request, reply) => {
    const who = await authenticate(request);
    if (!who) throw signedOut();
    return arrivals.answer(request, reply, who.actor);
  },
});

type OfAPiece = Pick<PlainRoute['description'], 'method' | 'operationId' | 'summary' | 'status' | 'takes'>;

const onPieces =
  (said: OfAPiece) =>
  <Actor extends Acting>(options: UploadRoutesOptions<Actor>, arrivals: Arrivals): PlainRoute => ({
    description: { ...said, path: `${PIECES_PATH}/:uploadId`, open: false, params: UploadParams },
    handle: async (request, reply) => {
      const { actor, pieces } = await ofPieces(request, options, arrivals);
      if (!pieces) throw notFound();
      return arrivals.answer(request, reply, actor);
    },
  });

const asking = onPieces({
  method: 'HEAD',
  operationId: 'upload.ask',
  summary: 'How much of a file has arrived (Upload-Offset): from there it is sent on',
  status: 200,
});

const adding = onPieces({
  method: 'PATCH',
  operationId: 'upload.add',
  summary: 'Sends on a file from where it broke off',
  takes: PIECE,
  status: 204,
});

const dropping = onPieces({
  method: 'DELETE',
  operationId: 'upload.drop',
  summary: 'Gives up sending a file',
  status: 204,
});

const Arrival = z.object({
  name: z.string().min(1),
  mediaType: z.string().max(NAME_LENGTH).default('application/octet-stream'),
});

/** Also asked again, where the answer was lost on the way: what arrived once, arrived. */
const arriving = <Actor extends Acting>(options: UploadRoutesOptions<Actor>, arrivals: Arrivals): PlainRoute => ({
  description: {
    method: 'POST',
    path: '/api/uploads/:uploadId/arrival',
    operationId: 'upload.arrive',
    summary: 'Says of a file that was sent in pieces that it is whole, and what it is called; then it can be attached',
    open: false,
    params: UploadParams,
    body: Arrival,
    reply: UploadView,
    status: 201,
  },
  handle: async (request) => {
    const { actor, uploadId, pieces } = await ofPieces(request, options, arrivals);
    const { db, folder, systemClock } = options;
    const there = await ownUpload(db, actor, uploadId);
    if (there) return there;
    if (!pieces?.isWhole) throw notFound();
    const [{ name, mediaType }] = readRequest(
      { in: 'body', schema: Arrival, sent: request.body },
      { in: 'query', schema: Nothing, sent: {} },
    );
    const called = nameOf(name);
    const received = await folder
      .take(actor.districtId, pieces.place, options.lookInto?.(actor, called))
      .catch(async (error: unknown) => {
        if (error instanceof ProblemError) await arrivals.remove(uploadId); // what must not be here leaves nothing
        throw error;
      });
    const upload: Upload = { id: uploadId, ...received, name: called, mediaType };
    await inTransaction(db, (tx) => insertUpload(tx, actor, upload, systemClock.now()));
    await arrivals.remove(uploadId);
    return upload;
  },
});

const giving = <Actor extends Acting>({ db, folder, authenticate }: UploadRoutesOptions<Actor>): PlainRoute => ({
  description: {
    method: 'GET',
    path: '/api/uploads/:uploadId/content',
    operationId: 'upload.read',
    summary: "The bytes of one's own upload, or of a file one had made, within a day",
    open: false,
    params: UploadParams,
    status: 200,
  },
  handle: async (request, reply) => {
    const who = await authenticate(request);
    if (!who) throw signedOut();
    const [{ uploadId }] = readRequest(
      { in: 'path', schema: UploadParams, sent: request.params },
      { in: 'query', schema: Nothing, sent: {} },
    );
    const upload = await ownUpload(db, who.actor, uploadId);
    if (!upload) throw notFound();
    // Saved, never shown: what somebody sent must not run as a page of ours.
    return reply
      .header('content-disposition', attachment(upload.name))
      .header('content-length', upload.bytes)
      .type('application/octet-stream')
      .send(await folder.read(who.actor.districtId, upload.sha256));
  },
});

import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import { z } from 'zod';
import type { Acting } from '../../kernel/world.js';
import type { SystemClock } from '../clocks/system-clock.js';
import type { Db } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { attachment } from '../http/attachment.js';
import type { Authenticate, PlainRoute } from '../http/route.js';
import { readRequest } from '../operations/read-request.js';
import { invalid, notFound, signedOut, unsupportedMedia } from '../problem/problem.js';
import type { FileFolder, LookInto } from './folder.js';
import { insertUpload, ownUpload } from './upload-store.js';

/** A scan of a sealed notice has some megabytes, a phone's film some dozens. */
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
}

const UploadParams = z.object({ uploadId: z.uuid() });
const Nothing = z.object({});

/**
 * Takes a file into staging, and gives it back to whoever put it there, or had it made. It is nothing of the regime's until
 * an operation attaches it.
 */
export const uploadRoutes = <Actor extends Acting>(options: UploadRoutesOptions<Actor>): readonly PlainRoute[] => [
  taking(options),
  giving(options),
];

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
    const name = file.filename.replace(/[\0-\x1f\x7f]|\p{Surrogate}/gu, '').slice(-NAME_LENGTH);
    const lookInto = options.lookInto?.(who.actor, name);
    const received = await options.folder.receive(districtId, file.file, UPLOAD_BYTES, lookInto);
    const now = options.systemClock.now();
    const upload = { id: v7({ msecs: now }), ...received, name, mediaType: file.mimetype };
    await inTransaction(options.db, (tx) => insertUpload(tx, who.actor, upload, now));
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
      .send(folder.read(who.actor.districtId, upload.sha256));
  },
});

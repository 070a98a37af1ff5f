import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Db } from '../platform/database/tables.js';
import { findAnnouncement, listedDistricts } from '../portal/queries.js';
import { createPortal } from '../portal/server.js';

interface PortalPlace {
  readonly log: FastifyBaseLogger;
  readonly secure: boolean;
}

/**
 * The public's side: another house, which reaches the database as a user of its own.
 * @param db opened as `portal`; whatever else it is opened as, more could be read by a mistake
 */
export const openPortal = (db: Db, { log, secure }: PortalPlace): Promise<FastifyInstance> =>
  createPortal({
    log,
    secure,
    announcementOf: (code) => findAnnouncement(db, code),
    districts: () => listedDistricts(db),
    ready: () =>
      listedDistricts(db).then(
        () => true,
        () => false,
      ),
  });

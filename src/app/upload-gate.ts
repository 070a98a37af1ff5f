import { happen } from '../platform/operations/happen.js';
import type { Runtime } from '../platform/operations/runtime.js';
import { refused } from '../platform/problem/problem.js';
import type { LookIntoFor } from '../platform/uploads/routes.js';
import { wasRemoved } from '../regime/notices/queries.removal.js';
import { isNameClassified } from '../regime/notices/rules/secrecy.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import type { SeeHead } from './secrecy.js';

/**
 * What was taken out of everything does not come in again. Whatever is sent, for whichever purpose, is looked into before its name or a word of it is written down (point 13). That
 * a file was refused stands in the ledger, and whose it was; nothing that says which.
 */
export const uploadGate =
  (runtime: Runtime<Actor>, seeHead: SeeHead): LookIntoFor<Actor> =>
  (actor, name) =>
  async (file) => {
    if (await wasRemoved(runtime.db, actor.districtId, file.sha256))
      throw refused({ code: 'upload.removed', params: {}, clause: 'point 13' });
    const seen = isNameClassified(name) ? 'classified' : await seeHead({ ...file, name });
    if (seen === 'unmarked') return;
    if (seen === 'endless') throw refused({ code: 'upload.endless', params: {} });
    const subjects = [{ kind: 'district', id: actor.districtId }] as const;
    await happen(runtime, actor, { type: 'upload.refused-as-classified' }, { subjects, facts: {} });
    throw refused({ code: 'upload.classified', params: {}, clause: 'point 13' });
  };

import { buffer } from 'node:stream/consumers';
import { type Decision, done } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { FileFolder } from '../../platform/uploads/folder.js';
import { attachUpload } from '../../platform/uploads/upload-store.js';
import { operation, query } from '../offices/declare.js';
import type { Actor } from '../offices/rules/actor.js';
import { heldPlan, planAgain } from './commands.js';
import { attachToPlan, detachFromPlan, takeAttachment } from './contract.attachments.js';
import { planFiles } from './files.js';
import { type PlanHappening, planRecordOf } from './record.js';
import * as rules from './rules/attachments.js';
import { planSight } from './rules/sight.js';
import { type AttachmentChange, saveAttachment } from './store.attachments.js';
import { planRecord, planSubject, type ShownPlan, shownPlan } from './view.js';
import { ofPlan } from './waiting.js';

interface Held {
  readonly shown: ShownPlan;
}

const acting = {
  subject: ({ shown }: Held) => planSubject(shown),
  save: async (tx: Tx, change: AttachmentChange, { shown }: Held, world: World<Actor>): Promise<ShownPlan> => {
    await saveAttachment(tx, { id: shown.id, version: shown.version, edition: shown.plan.edition }, change, world);
    return planAgain(tx, shown.id, world);
  },
  record: (event: PlanHappening) => planRecordOf(event),
  view: planRecord,
};

const atWork = ({ current: { state }, plan: { edition }, attachments }: ShownPlan) => ({ state, edition, attachments });

const add = operation(attachToPlan, {
  ...acting,
  load: async (tx, { planId }, { uploadId }, world) => {
    const shown = await heldPlan(tx, planId, world);
    return shown && { shown, upload: await attachUpload(tx, world.actor, uploadId, world.now, planFiles) };
  },
  decide: ({ shown, upload }, { kind }, { newId }): Decision<AttachmentChange, PlanHappening> => {
    const decided = rules.attach(atWork(shown), upload);
    if (!decided.done) return decided;
    const { name, sha256, bytes } = decided.value;
    const added = { id: newId(), kind, name, sha256, bytes };
    return done({ added }, { type: 'plan.attached', ...ofPlan(shown), edition: shown.plan.edition, file: added });
  },
});

const takeOut = operation(detachFromPlan, {
  ...acting,
  load: async (tx, { planId, attachmentId }, _body, world) => {
    const shown = await heldPlan(tx, planId, world);
    return shown && { shown, attachmentId };
  },
  decide: ({ shown, attachmentId }): Decision<AttachmentChange, PlanHappening> => {
    const decided = rules.detach(atWork(shown), attachmentId);
    if (!decided.done) return decided;
    const { edition } = shown.plan;
    return done({ takenOut: attachmentId }, { type: 'plan.detached', ...ofPlan(shown), edition, file: decided.value });
  },
});

/** @param folder where the files of all districts lie */
const take = (folder: FileFolder) =>
  query(takeAttachment, {
    visible: planSight,
    run: async (reader, { params: { planId, attachmentId } }, sight, { actor: { districtId }, today }) => {
      const shown = sight === 'none' ? undefined : await shownPlan(reader, districtId, planId, { today });
      const file = shown?.attachments.find(({ id }) => id === attachmentId);
      if (!shown || !file || file.name === null) return undefined;
      return { shown, name: file.name, bytes: await buffer(await folder.read(districtId, file.sha256)) };
    },
    subject: ({ shown }) => planSubject(shown),
    view: ({ name, bytes }) => ({ name, bytes }),
  });

export const planAttachmentOperations = ({ folder }: { readonly folder: FileFolder }) => [add, takeOut, take(folder)];

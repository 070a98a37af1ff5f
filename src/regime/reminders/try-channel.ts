import { z } from 'zod';
import type { Db } from '../../platform/database/tables.js';
import type { JobRunner } from '../../platform/jobs/worker.js';
import { MessageRefused } from '../../platform/messages/channel.js';
import type { ChannelOf } from './channels.js';
import { ChannelKindName } from './contract.js';
import { reasonOf } from './deliver.js';
import { zhCN } from './words.zh-CN.js';

const Input = z.object({ kind: ChannelKindName, to: z.string() });

/**
 * Sends a word by a channel while somebody looks on: the job says how it went, and is not tried again by itself.
 * @returns whether it arrived, and else why not
 */
export const tryChannelJob =
  (db: Db, channelOf: ChannelOf): JobRunner =>
  async (input, { job }) => {
    const { kind, to } = Input.parse(input);
    const channel = await channelOf(db, job.districtId, kind);
    if (!channel) return { arrived: false, reason: 'channel-off' };
    try {
      await channel.send({ to, subject: zhCN.subject, text: zhCN.trial, id: job.id });
      return { arrived: true };
    } catch (error) {
      const refused = error instanceof MessageRefused;
      return { arrived: false, refused, reason: reasonOf(error) };
    }
  };

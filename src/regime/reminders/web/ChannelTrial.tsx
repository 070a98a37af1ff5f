import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { readEndpoint } from '../../../kernel/endpoint.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { personalChannels } from '../contract.js';
import { type ChannelView, tryChannel } from '../endpoints.js';
import { reminderPageWords } from './word-lists.js';

const LOOK_AGAIN_MS = 500;

/** The job that sends the trial, as far as this page must know. */
const readTrial = readEndpoint({
  path: '/jobs/:jobId',
  action: 'job.read',
  summary: 'How the trial went',
  params: z.object({ jobId: z.uuid() }),
  search: z.object({}),
  reply: z.object({
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    outcome: z.union([z.object({ arrived: z.boolean(), reason: z.string().optional() }), z.null(), z.looseObject({})]),
  }),
});

/** Sends a word by a channel, and says whether it arrived. */
export function ChannelTrial({ channel: { kind } }: { readonly channel: ChannelView }) {
  const words = useWords(reminderPageWords).channels;
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const trial = useCommand(tryChannel, { kind });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    trial.mutate({ body: { to } });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.tryOut}</Button>
      {open && (
        <Dialog title={words.tryOut} onClose={() => setOpen(false)}>
          <form onSubmit={submit} noValidate>
            {trial.error && <ProblemNotice problem={trial.error.problem} />}
            {personalChannels.some((personal) => personal === kind) && (
              <Field path="to" label={words.to}>
                {(control) => <Input {...control} value={to} onChange={(event) => setTo(event.target.value)} />}
              </Field>
            )}
            <p className="row-acts">
              <Button type="primary" htmlType="submit" disabled={trial.isPending}>
                {words.tryOut}
              </Button>
            </p>
          </form>
          {trial.data && <Outcome jobId={trial.data.value.jobId} />}
        </Dialog>
      )}
    </>
  );
}

function Outcome({ jobId }: { readonly jobId: string }) {
  const words = useWords(reminderPageWords).channels;
  const job = useRead(
    readTrial,
    { jobId },
    {},
    {
      again: (value) => (value?.state === 'done' || value?.state === 'failed' ? false : LOOK_AGAIN_MS),
    },
  ).data?.value;
  if (job?.state !== 'done' && job?.state !== 'failed') return <p role="status">{words.trying}</p>;
  const outcome = z.object({ arrived: z.boolean(), reason: z.string().optional() }).safeParse(job.outcome);
  return (
    <p role="status">
      {outcome.data?.arrived === true ? words.tried : words.failed(outcome.data?.reason ?? job.state)}
    </p>
  );
}

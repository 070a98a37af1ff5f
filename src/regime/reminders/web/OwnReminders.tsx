import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { personalChannels } from '../contract.js';
import { chooseReminders, readChoices } from '../endpoints.js';
import { reminderPageWords } from './word-lists.js';

/** By which ways whoever is signed in wants to be told; the inbox inside is always there. */
export function OwnReminders() {
  const words = useWords(reminderPageWords).choices;
  const choices = useRead(readChoices, {}, {});
  return (
    <aside aria-labelledby="own-reminders">
      <h2 id="own-reminders">{words.title}</h2>
      <p className="m">{words.note}</p>
      <Loaded query={choices}>{({ channels }) => <Choices key={channels.join()} chosen={channels} />}</Loaded>
    </aside>
  );
}

function Choices({ chosen }: { readonly chosen: readonly (typeof personalChannels)[number][] }) {
  const words = useWords(reminderPageWords).choices;
  const choose = useCommand(chooseReminders, {});
  const [channels, setChannels] = useState(chosen);
  const toggle = (channel: (typeof personalChannels)[number]): void => {
    setChannels((before) =>
      before.includes(channel) ? before.filter((each) => each !== channel) : [...before, channel],
    );
  };
  return (
    <>
      {choose.error && <ProblemNotice problem={choose.error.problem} />}
      {personalChannels.map((channel) => (
        <label className="opt" key={channel}>
          <input type="checkbox" checked={channels.includes(channel)} onChange={() => toggle(channel)} />{' '}
          {words[channel]}
        </label>
      ))}
      <p className="row-acts">
        <Button disabled={choose.isPending} onClick={() => choose.mutate({ body: { channels: [...channels] } })}>
          {words.save}
        </Button>
        {choose.isSuccess && <span role="status">{words.saved}</span>}
      </p>
    </>
  );
}

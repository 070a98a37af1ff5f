import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { settingsChosen } from '../../../kernel/settings.js';
import { readRetention } from '../../../regime/retention/endpoints.js';
import { periods, type RetentionPeriods, retentionSettings } from '../../../regime/retention/rules/retention.js';
import { useCommand, useRead } from '../../../web/api.js';
import { DayText, MomentText } from '../../../web/DayText.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { changeRetentionSettings, readRetentionSettings } from './endpoints.js';
import { retentionWords } from './word-lists.js';

/** How long is what kept? And what was erased last. */
export function RetentionSection() {
  const words = useWords(retentionWords);
  const settings = useRead(readRetentionSettings, {}, {});
  const round = useRead(readRetention, {}, {});
  return (
    <Section id="retention" title={words.title} note={words.note}>
      <Loaded query={round}>
        {({ ranOn, erased }) => (
          <p>
            {ranOn === null ? (
              words.notYet
            ) : (
              <>
                {words.ran} <DayText on={ranOn} />
                {erased && (
                  <>
                    {words.erased} <MomentText at={erased.at} />
                    {words.colon}
                    {periods.map((name) => words.count(name, erased.counts[name])).join(words.comma)}
                  </>
                )}
              </>
            )}
          </p>
        )}
      </Loaded>
      <Loaded query={settings}>
        {({ values, can }) => (
          <PeriodsForm
            kept={settingsChosen(retentionSettings, values)}
            mayChange={can.includes('retention-settings.change')}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** Each period in days, with its article and its bounds; only what was changed is sent. */
function PeriodsForm({ kept, mayChange }: { readonly kept: RetentionPeriods; readonly mayChange: boolean }) {
  const words = useWords(retentionWords);
  const change = useCommand(changeRetentionSettings, {});
  const [typed, setTyped] = useState(kept);
  const problem = change.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({
      body: Object.fromEntries(periods.filter((name) => typed[name] !== kept[name]).map((name) => [name, typed[name]])),
    });
  };
  return (
    <form className="sheet" onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <div className="pair">
        {periods.map((name) => {
          const { least, most } = retentionSettings.settings[name];
          return (
            <Field
              key={name}
              path={name}
              label={words.label[name]}
              hint={words.hint(name, least, most)}
              fault={faultAt(problem, name)}
            >
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  min={least}
                  max={most}
                  value={typed[name]}
                  onChange={({ target }) => setTyped({ ...typed, [name]: Number(target.value) })}
                />
              )}
            </Field>
          );
        })}
      </div>
      <p className="hint">{words.never}</p>
      {mayChange && (
        <div className="row-acts">
          <Button htmlType="submit" disabled={change.isPending}>
            {words.save}
          </Button>
          <span role="status">{change.isSuccess ? words.saved : ''}</span>
        </div>
      )}
    </form>
  );
}

import { Button } from 'antd';
import { settingsChosen } from '../../../kernel/settings.js';
import { administratorSettings } from '../../../regime/offices/rules/districts.js';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { changeAdministratorSettings, readAdministratorSettings } from './endpoints.js';
import { securityWords } from './word-lists.js';

/** Whether one person may be system and security administrator; audit stands apart always. */
export function AdministratorsSection() {
  const words = useWords(securityWords).administrators;
  const settings = useRead(readAdministratorSettings, {}, {});
  const change = useCommand(changeAdministratorSettings, {});
  return (
    <Section id="administrators" title={words.title}>
      <p>{words.note}</p>
      <Loaded query={settings}>
        {({ values, can }) => {
          const { systemWithSecurity } = settingsChosen(administratorSettings, values);
          return (
            <>
              <p role="status">{words.is(systemWithSecurity)}</p>
              {change.error && <ProblemNotice problem={change.error.problem} />}
              {can.includes('administrators-settings.change') && (
                <Button
                  disabled={change.isPending}
                  onClick={() => change.mutate({ body: { systemWithSecurity: !systemWithSecurity } })}
                >
                  {systemWithSecurity ? words.forbid : words.allow}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

import { Button } from 'antd';
import { settingsChosen } from '../../../kernel/settings.js';
import { signingSettings } from '../../../regime/notices/rules/signing-here.js';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { changeSigningSettings, readSigningSettings } from './endpoints.js';
import { securityWords } from './word-lists.js';

/** Whether leaders sign notices here, or on paper alone. */
export function SigningSection() {
  const words = useWords(securityWords).signing;
  const settings = useRead(readSigningSettings, {}, {});
  const change = useCommand(changeSigningSettings, {});
  return (
    <Section id="signing" title={words.title}>
      <p>{words.note}</p>
      <Loaded query={settings}>
        {({ values, can }) => {
          const { signedHere } = settingsChosen(signingSettings, values);
          return (
            <>
              <p role="status">{words.is(signedHere)}</p>
              {change.error && <ProblemNotice problem={change.error.problem} />}
              {can.includes('signing-settings.change') && (
                <Button
                  disabled={change.isPending}
                  onClick={() => change.mutate({ body: { signedHere: !signedHere } })}
                >
                  {signedHere ? words.forbid : words.allow}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

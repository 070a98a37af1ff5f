import { settingsChosen } from '../../../kernel/settings.js';
import { listProviders } from '../../../platform/sessions/administration-endpoints.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { AdministratorsSection } from './AdministratorsSection.js';
import { ArrivalsSection } from './ArrivalsSection.js';
import { EmergencySection } from './EmergencySection.js';
import { readSignInSettings, signInGroup } from './endpoints.js';
import { ProvidersSection } from './ProvidersSection.js';
import { RetentionSection } from './RetentionSection.js';
import { RulesForm } from './RulesForm.js';
import { SigningSection } from './SigningSection.js';
import { securityWords } from './word-lists.js';

/** How do people sign in? Everything the security administrator says of it. */
export function SignInRulesPage() {
  const words = useWords(securityWords);
  const settings = useRead(readSignInSettings, {}, {});
  const providers = useRead(listProviders, {}, {});
  return (
    <Loaded query={settings} page>
      {({ values, can }) => {
        const rules = settingsChosen(signInGroup, values);
        return (
          <Loaded query={providers}>
            {({ items, arrivals, can: canAdd }) => (
              <>
                <AnswerLine
                  question={words.title}
                  answer={
                    <p>
                      {words.lead(rules.localSignIn, items.filter(({ enabled }) => enabled).length, arrivals.length)}
                    </p>
                  }
                />
                <ArrivalsSection arrivals={arrivals} providers={items} />
                <ProvidersSection providers={items} mayAdd={canAdd.includes('sign-in-provider.add')} />
                <EmergencySection />
                <RulesForm rules={rules} mayChange={can.includes('sign-in-settings.change')} />
                <AdministratorsSection />
                <SigningSection />
                <RetentionSection />
              </>
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

import { OwnDelegations } from '../../../regime/boards/web/Delegations.js';
import { OwnFeeds } from '../../../regime/reminders/web/OwnFeeds.js';
import { useRead } from '../../../web/api.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { readAccount } from '../session-endpoints.js';
import { DeviceTable, LatestTable, SessionTable } from './AccountTables.js';
import { FactorSection } from './FactorSection.js';
import { LinkSection } from './LinkSection.js';
import { PasswordForm } from './PasswordForm.js';
import { accountWords } from './word-lists.js';

/** 我的账号: where one is signed in, with what, and what the system holds of one. */
export function AccountPage() {
  const words = useWords(accountWords).account;
  const account = useRead(readAccount, {}, {});
  return (
    <Loaded query={account} page>
      {(mine) => (
        <>
          <AnswerLine question={words.title} answer={<p>{words.lead(mine.loginName, mine.sessions.length)}</p>} />
          <Section id="sessions" title={words.sessions}>
            <SessionTable sessions={mine.sessions} />
          </Section>
          <OwnDelegations />
          <OwnFeeds />
          <FactorSection factor={mine.secondFactor} />
          <Section id="password" title={words.password}>
            {mine.passwordSetAt === null ? (
              <p>{words.passwordNone}</p>
            ) : (
              <>
                <p className="m">
                  {words.passwordSince} <MomentText at={mine.passwordSetAt} />
                </p>
                <PasswordForm rules={mine.rules} />
              </>
            )}
          </Section>
          <LinkSection providers={mine.providers} />
          <Section id="devices" title={words.devices} note={words.devicesNote}>
            <DeviceTable devices={mine.devices} />
          </Section>
          <Section id="latest" title={words.latest} note={words.latestNote}>
            <LatestTable latest={mine.latest} />
          </Section>
          <Section id="data" title={words.data}>
            <p>{words.dataNote}</p>
            <p className="row-acts">
              <a href="/api/account/data" download="shishi-my-data.json">
                {words.dataJson}
              </a>
            </p>
          </Section>
        </>
      )}
    </Loaded>
  );
}

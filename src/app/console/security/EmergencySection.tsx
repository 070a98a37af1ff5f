import { Button } from 'antd';
import { useState } from 'react';
import { readEmergency, sealEmergency } from '../../../platform/sessions/administration-endpoints.js';
import { useCommand, useRead } from '../../../web/api.js';
import { CopyText } from '../../../web/CopyText.js';
import { MomentText } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { securityWords } from './word-lists.js';

/** The account in the sealed envelope. */
export function EmergencySection() {
  const words = useWords(securityWords).emergency;
  const envelope = useRead(readEmergency, {}, {});
  const [sealing, setSealing] = useState(false);
  return (
    <Section id="emergency" title={words.title} note={words.note}>
      <Loaded query={envelope}>
        {({ loginName, sealedAt, openedAt, can }) => (
          <>
            {sealedAt === null ? (
              <p>{words.never}</p>
            ) : (
              <p>
                {openedAt === null ? words.sealed : words.opened}
                <MomentText at={openedAt ?? sealedAt} />，{words.loginName} <code>{loginName}</code>
              </p>
            )}
            {can.includes('emergency.seal') && (
              <p className="row-acts">
                <Button onClick={() => setSealing(true)}>{sealedAt === null ? words.seal : words.sealAnew}</Button>
              </p>
            )}
          </>
        )}
      </Loaded>
      {sealing && <SealDialog onClose={() => setSealing(false)} />}
    </Section>
  );
}

function SealDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(securityWords).emergency;
  const seal = useCommand(sealEmergency, {});
  const sealed = seal.data?.value;
  return (
    <Dialog title={words.dialog} onClose={onClose}>
      {seal.error && <ProblemNotice problem={seal.error.problem} />}
      {sealed?.password ? (
        <>
          <p>{words.told}</p>
          <p>
            {words.loginName} <code>{sealed.loginName}</code>
          </p>
          <CopyText open label={words.password} text={sealed.password} />
        </>
      ) : (
        <>
          <p>{words.follows}</p>
          <div className="row-acts">
            <Button type="primary" disabled={seal.isPending} onClick={() => seal.mutate({ body: {} })}>
              {words.seal}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

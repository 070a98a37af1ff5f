import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { AccountView } from '../../../platform/sessions/contract.js';
import { useCommand } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { makeRecoveryCodes, removeSecondFactor } from '../session-endpoints.js';
import { EnrolFactor } from './EnrolFactor.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { accountWords } from './word-lists.js';

type Factor = z.output<typeof AccountView>['secondFactor'];

/** One's own second factor: set up, its recovery codes, taken away. */
export function FactorSection({ factor }: { readonly factor: Factor }) {
  const words = useWords(accountWords).account;
  // Stays open until the recovery codes were kept, though the factor is there from its first code on.
  const [enrolling, setEnrolling] = useState(false);
  return (
    <Section id="factor" title={words.factor}>
      {factor.required && <p>{words.factorRequired}</p>}
      {enrolling ? (
        <EnrolFactor onDone={() => setEnrolling(false)} />
      ) : factor.since === null ? (
        <>
          <p>{words.factorOff}</p>
          <div className="row-acts">
            <Button onClick={() => setEnrolling(true)}>{words.factorSetUp}</Button>
          </div>
        </>
      ) : (
        <Enrolled factor={factor} since={factor.since} />
      )}
    </Section>
  );
}

function Enrolled({ factor, since }: { readonly factor: Factor; readonly since: string }) {
  const words = useWords(accountWords).account;
  const remove = useCommand(removeSecondFactor, {});
  const anew = useCommand(makeRecoveryCodes, {});
  const problem = remove.error?.problem ?? anew.error?.problem;
  const codes = anew.data?.value.recoveryCodes;
  if (codes) return <RecoveryCodes codes={codes} onKept={() => anew.reset()} />;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <p>
        <MomentText at={since} /> {words.factorOn} {words.codesLeft(factor.recoveryCodes)}
      </p>
      <div className="row-acts">
        <Button disabled={anew.isPending} onClick={() => anew.mutate({ body: {} })}>
          {words.codesAnew}
        </Button>
        {!factor.required && (
          <Button disabled={remove.isPending} onClick={() => remove.mutate({ body: {} })}>
            {words.factorRemove}
          </Button>
        )}
      </div>
    </>
  );
}

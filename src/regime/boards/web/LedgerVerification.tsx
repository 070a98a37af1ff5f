import { Button } from 'antd';
import { type ChangeEvent, useState } from 'react';
import type { z } from 'zod';
import { useCommand } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useJob } from '../../../web/job.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { LedgerVerified, verifyLedger } from '../endpoints.ledger.js';
import { ledgerWords } from './ledger-word-lists.js';
import type { LedgerWords } from './ledger-words.js';

type Seal = NonNullable<z.input<typeof verifyLedger.body>['seal']>;

/** Has the chain verified, with a seal that was kept elsewhere if there is one, and says what came of it. */
export function LedgerVerification() {
  const all = useWords(ledgerWords);
  const words = all.proofPage;
  const start = useCommand(verifyLedger, {});
  const [jobId, setJobId] = useState<string | null>(null);
  const [seal, setSeal] = useState<Seal | 'none' | null>(null);
  const job = useJob(jobId, LedgerVerified);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    setSeal(file ? (sealIn(await file.text()) ?? 'none') : null);
  };
  const begin = (): void => {
    const body = seal === null || seal === 'none' ? {} : { seal };
    start.mutate({ body }, { onSuccess: ({ value }) => setJobId(value.jobId) });
  };
  return (
    <section aria-label={words.verify}>
      {start.error && <ProblemNotice problem={start.error.problem} />}
      <Field
        path="seal"
        label={words.chosen}
        hint={words.chosenHint}
        fault={seal === 'none' ? words.noSeal : undefined}
      >
        {(control) => (
          <input {...control} type="file" accept=".json,application/json" onChange={(event) => void choose(event)} />
        )}
      </Field>
      <Button
        className="gap-s"
        type="primary"
        disabled={seal === 'none' || start.isPending || job.state === 'running'}
        onClick={begin}
      >
        {words.verify}
      </Button>
      <div role="status" className="verdict">
        {job.state === 'running' && words.verifying(job.progress)}
        {job.state === 'failed' && all.failed}
        {job.state === 'done' && verdictOf(job.outcome, words).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </section>
  );
}

/** What was found, each fault a sentence of its own. */
function verdictOf(
  { entries, seals, broken, differs }: LedgerVerified,
  words: LedgerWords['proofPage'],
): readonly string[] {
  if (broken === null && differs === null) return [words.sound(entries, seals)];
  return [
    ...(broken === null ? [] : [words.broken(broken.seq, words.faults[broken.fault] ?? broken.fault)]),
    ...(differs === null ? [] : [words.differs(differs.day, differs.seq)]),
  ];
}

/** The seal in a file, or undefined where it holds none. */
function sealIn(text: string): Seal | undefined {
  try {
    return verifyLedger.body.shape.seal.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // no JSON, so no seal
  }
}

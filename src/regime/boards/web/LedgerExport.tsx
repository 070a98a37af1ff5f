import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { useJob } from '../../../web/job.js';
import { useWords } from '../../../web/language.js';
import { exportLedger, LedgerExported, type LedgerFilter } from '../endpoints.ledger.js';
import { ledgerWords } from './ledger-word-lists.js';

/** Takes what the page shows into a file, with hashes; and the way to the proof of the whole. */
export function LedgerExport({ filter }: { readonly filter: LedgerFilter }) {
  const words = useWords(ledgerWords);
  const start = useCommand(exportLedger, {});
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId, LedgerExported);
  const begin = (format: 'xlsx' | 'jsonl'): void => {
    start.mutate({ body: { ...filter, format } }, { onSuccess: ({ value }) => setJobId(value.jobId) });
  };
  const busy = start.isPending || job.state === 'running';
  return (
    <>
      <Link className="btn" to="/ledger/proof">
        {words.toProof}
      </Link>
      <Button disabled={busy} onClick={() => begin('xlsx')}>
        {words.exportXlsx}
      </Button>
      <Button disabled={busy} onClick={() => begin('jsonl')}>
        {words.exportJsonl}
      </Button>
      <span role="status">
        {job.state === 'running' && words.exporting(job.progress)}
        {job.state === 'done' && (
          <a href={`/api/uploads/${job.outcome.uploadId}/content`} download={job.outcome.name}>
            {words.exported(job.outcome.entries)}
          </a>
        )}
        {(job.state === 'failed' || start.error) && words.failed}
      </span>
    </>
  );
}

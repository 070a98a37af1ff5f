import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../web/language.js';
import { accountWords } from './word-lists.js';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The recovery codes, the one time they are shown. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const words = useWords(accountWords).enrol;
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <section aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" tabIndex={-1}>
        {words.codesTitle}
      </h2>
      <p>{words.codesLead}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row-acts">
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <Button type="primary" onClick={onKept}>
          {words.kept}
        </Button>
        <span role="status">{copied ? words.copied : ''}</span>
      </div>
    </section>
  );
}

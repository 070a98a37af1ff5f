import { Button } from 'antd';
import { useEffect } from 'react';
import { useWords } from '../../../web/language.js';
import { accountWords } from '../account/word-lists.js';

/** The page that comes back from the provider says so here; both are ours, whatever stood between them. */
export const PROOF_CHANNEL = 'shishi.proof';
const ADDRESS = '/api/single-sign-on/proof';

/** Proves by the provider of the single sign-on, in a window of its own: this page keeps what was typed. */
export function ProviderProof({ onProven }: { readonly onProven: () => void }) {
  const words = useWords(accountWords).proof;
  useEffect(() => {
    const channel = new BroadcastChannel(PROOF_CHANNEL);
    channel.onmessage = onProven;
    return () => channel.close();
  }, [onProven]);
  return (
    <>
      <p className="hint">{words.providerHint}</p>
      <Button type="primary" onClick={() => window.open(ADDRESS, '_blank')}>
        {words.byProvider}
      </Button>
    </>
  );
}

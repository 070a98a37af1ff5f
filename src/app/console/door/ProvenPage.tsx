import { useEffect } from 'react';
import { useWords } from '../../../web/language.js';
import { accountWords } from '../account/word-lists.js';
import { Door } from '../Door.js';
import { PROOF_CHANNEL } from './ProviderProof.js';

/** Where a proof by the provider ends: tells the page that waits, and goes. */
export function ProvenPage() {
  const words = useWords(accountWords).proof;
  useEffect(() => {
    const channel = new BroadcastChannel(PROOF_CHANNEL);
    channel.postMessage('proven');
    channel.close();
    window.close();
  }, []);
  return (
    <Door title={words.proven} lead={words.provenLead}>
      {null}
    </Door>
  );
}

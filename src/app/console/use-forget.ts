import { useQueryClient } from '@tanstack/react-query';
import { forgetSending } from '../../regime/evidence/web/sending-line.js';

/** Forgets what was read before: whoever signs in next must not see it, not even for a moment. */
export function useForget(): () => void {
  const queries = useQueryClient();
  return () => {
    forgetSending();
    queries.removeQueries({ type: 'inactive' });
  };
}

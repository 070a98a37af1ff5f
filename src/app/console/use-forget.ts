import { useQueryClient } from '@tanstack/react-query';

/** Forgets what was read before: whoever signs in next must not see it, not even for a moment. */
export function useForget(): () => void {
  const queries = useQueryClient();
  return () => {
    queries.removeQueries({ type: 'inactive' });
  };
}

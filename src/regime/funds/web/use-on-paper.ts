import { useRead } from '../../../web/api.js';
import { readOwnPost } from '../../offices/endpoints.js';
import type { OnPaper } from './MoneyDialog.js';

/** The gov office acts for others and shows their paper; whoever acts for themself may register one of theirs (point 1). */
export const useOnPaper = (): OnPaper => {
  const role = useRead(readOwnPost, {}, {}).data?.value.role;
  return role === 'gov-office' ? 'must' : 'may';
};

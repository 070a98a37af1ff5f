import { useRead } from '../../../web/api.js';
import { readOwnPost } from '../../offices/endpoints.js';

/** Whether whoever sits here is the gov office, which speaks for others by their letters and papers alone. */
export const useIsOffice = (): boolean => useRead(readOwnPost, {}, {}).data?.value.role === 'gov-office';

import type { ReactNode } from 'react';
import { useRead } from '../../../web/api.js';
import { Loaded } from '../../../web/Loaded.js';
import { readOwnPost } from '../endpoints.js';

/** Whose typing it is: a form that is kept in the browser is drawn once that is known, and anew for the next person. */
export function Whose({ children }: { readonly children: (personId: string) => ReactNode }) {
  return <Loaded query={useRead(readOwnPost, {}, {})}>{({ personId }) => children(personId ?? '')}</Loaded>;
}

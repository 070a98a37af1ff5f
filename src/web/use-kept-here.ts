import { useEffect, useState } from 'react';
import { begin } from './under-way.js';
import type { Unsent } from './unsent.js';
import { keepUnsent, takeUnsent, type UnsentForm } from './unsent-store.js';

/** A form is one part. */
const FORM = 'form';

/**
 * A form that goes out whole, in one act: until then what was typed lies in this browser, over a lost line and a closed tab.
 * @param form and whose it is; the same for as long as it is shown
 * @param blank what stands in it before anything was typed
 */
export function useKeptHere<T extends object>(form: UnsentForm, blank: T) {
  const [unsent, setUnsent] = useState<Unsent>(() => takeUnsent(form, new Date().toISOString())[FORM] ?? {});
  const isTyped = Object.keys(unsent).length > 0;
  useEffect(() => (isTyped ? begin({ kind: 'typing', goesOn: true }) : undefined), [isTyped]);
  const put = (next: Unsent): void => {
    keepUnsent(form, Object.keys(next).length === 0 ? {} : { [FORM]: next });
    setUnsent(next);
  };
  const typed = Object.fromEntries(Object.entries(unsent).map(([field, said]) => [field, said.typed])) as Partial<T>;
  return {
    typed: { ...blank, ...typed },
    change: (changed: Partial<T>): void =>
      put({
        ...unsent,
        ...Object.fromEntries(Object.entries(changed).map(([field, value]) => [field, { typed: value, seen: 0 }])),
      }),
    /** It has gone out, and lies nowhere here any more. */
    sent: (): void => put({}),
  };
}

import { useEffect, useState } from 'react';
import type { Initials } from '../kernel/finding.js';

/** The pinyin of characters is a large table: only who types Latin letters waits for it. */
export function useInitials(wanted: boolean): Initials | undefined {
  const [initials, setInitials] = useState<Initials>();
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void import('pinyin-pro').then(({ pinyin }) => {
      // A list asks for the same texts again with every letter that is typed.
      const known = new Map<string, string>();
      const initialsOf: Initials = (text) => {
        const found =
          known.get(text) ??
          pinyin(text, { pattern: 'first', toneType: 'none', separator: '', nonZh: 'consecutive' }).replaceAll(' ', '');
        known.set(text, found);
        return found;
      };
      if (!left) setInitials(() => initialsOf);
    });
    return () => {
      left = true;
    };
  }, [wanted]);
  return initials;
}

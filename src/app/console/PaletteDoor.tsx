import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../web/language.js';
import { consoleWords } from './word-lists.js';

const Palette = lazy(() => import('./Palette.js').then((module) => ({ default: module.Palette })));

/** Opens the jump to anything: by its button, or by Ctrl or ⌘ with K from anywhere on a page. */
export function PaletteDoor() {
  const words = useWords(consoleWords).palette;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      // Another dialog that is open keeps the page: what was begun in it is finished or closed first.
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button type="button" className="find" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        {words.act}
        <kbd aria-hidden="true">{words.keys}</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

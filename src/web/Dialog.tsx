import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from './language.js';
import { webWords } from './word-lists.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it holds the focus, closes by Escape, and gives the focus back to where it came from. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const words = useWords(webWords);
  const heading = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} aria-labelledby={heading} onClose={onClose}>
      <div className="sec">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="fix" onClick={() => box.current?.close()}>
          {words.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}

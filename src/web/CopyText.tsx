import { useRef, useState } from 'react';
import { useWords } from './language.js';
import { webWords } from './word-lists.js';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** Shown from the start: what is told once must not be missed. */
  readonly open?: true;
}

/**
 * Copies a text, and shows it so that it can be read over first. Browsers lend the clipboard only over https: elsewhere the
 * text is marked, to be copied by the keyboard.
 */
export function CopyText({ label, text, open }: CopyTextProps) {
  const words = useWords(webWords).copy;
  const box = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<'copied' | 'marked'>();
  const copy = async (): Promise<void> => {
    const { clipboard } = navigator as Partial<Navigator>;
    const taken = await clipboard?.writeText(text).then(
      () => true,
      () => false, // the browser was told to refuse it
    );
    if (taken !== true) box.current?.select();
    setTold(taken === true ? 'copied' : 'marked');
  };
  return (
    <details className="copy" open={open}>
      <summary>{label}</summary>
      <textarea ref={box} readOnly aria-label={label} value={text} rows={3} />
      <p>
        <button type="button" className="btn" onClick={() => void copy()}>
          {words.act}
        </button>{' '}
        <span role="status">{told === undefined ? '' : words[told]}</span>
      </p>
    </details>
  );
}

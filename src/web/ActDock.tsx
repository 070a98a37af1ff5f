import { Button } from 'antd';
import type { ActDockWords } from './act-dock-words.js';
import { Dock } from './Dock.js';
import { useWords } from './language.js';
import { StandingText } from './StandingText.js';
import type { Standing } from './unsent.js';
import { webWords } from './word-lists.js';

interface ActDockProps {
  readonly words: ActDockWords;
  /** What stands against it, a sentence each; none where nothing does. */
  readonly reasons: readonly string[];
  /** Of what is typed: the act waits until all of it is kept. */
  readonly standing: Standing;
  readonly disabled: boolean;
  readonly onAct: () => void;
}

/** The dock of a form: how much is missing, what it is when unfolded, and the one act that ends the page. */
export function ActDock({ words, reasons, standing, disabled, onAct }: ActDockProps) {
  const { saved } = useWords(webWords).standing;
  const missing = reasons.length > 0;
  return (
    <Dock
      label={words.label}
      status={
        missing ? (
          <details>
            <summary>
              <span id="missing">{words.open(reasons.length)}</span> <span className="why">{words.why}</span>
            </summary>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        ) : (
          words.ready
        )
      }
      note={
        <>
          {standing === 'saved' ? saved : <StandingText standing={standing} />}
          {'　'}
          {words.note}
        </>
      }
    >
      <Button
        type="primary"
        disabled={missing || disabled || standing !== 'saved'}
        {...(missing && { 'aria-describedby': 'missing' })}
        onClick={onAct}
      >
        {words.act}
      </Button>
    </Dock>
  );
}

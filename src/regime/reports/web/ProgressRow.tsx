import { Link } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import type { Typing } from './typing.js';
import { reportPageWords } from './word-lists.js';

const SHARES = ['reported', 'planned', 'verified'] as const;

/** Reported, planned and verified, each by itself and with its age. It is put right where it is said: at the nodes. */
export function ProgressRow({
  typing: { section, content, mayType },
  year,
}: {
  readonly typing: Typing;
  readonly year: number;
}) {
  const words = useWords(reportPageWords);
  const { progress } = content;
  return (
    <div>
      <dt>{words.row.progress}</dt>
      <dd>
        {progress === null ? (
          <span className="m">{words.noProgress}</span>
        ) : (
          <span className="marks">
            {SHARES.map((share) => {
              const { percent, on } = progress[share];
              return (
                <span key={share} className="nb">
                  {words.progress[share](`${String(Math.floor(percent))}%`)}
                  {on !== null && (
                    <span className="sub">
                      <DayText on={on} inYear={year} />
                    </span>
                  )}
                </span>
              );
            })}
          </span>
        )}
      </dd>
      <dd>
        {mayType && progress !== null && (
          <Link className="fix" to="/tasks/$taskId/plan" params={{ taskId: section.taskId }}>
            {words.toPlan}
          </Link>
        )}
      </dd>
    </div>
  );
}

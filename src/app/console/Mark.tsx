/** The seal: the one place beside the primary action where cinnabar stands. */
export function Mark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <rect className="seal-field" width="28" height="28" rx="2" />
      <rect className="seal-frame" x="2" y="2" width="24" height="24" rx="1" />
      <text className="seal-word" x="14" y="12.9">
        实
      </text>
      <text className="seal-word" x="14" y="23.6">
        事
      </text>
    </svg>
  );
}

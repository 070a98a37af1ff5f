const STEP = 1024;

/** How large a file is, as file managers write it. */
export function sizeIn(bytes: number): string {
  if (bytes < STEP) return `${String(bytes)} B`;
  const kilobytes = bytes / STEP;
  return kilobytes < STEP ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / STEP).toFixed(1)} MB`;
}

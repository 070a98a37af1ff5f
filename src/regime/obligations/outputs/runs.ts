/** Three numbers or more that follow one another are written as a stretch: 1、2、3、5 → 1—3、5. Names like 3-2 stay alone. */
const SHORTEST_STRETCH = 3;

export function runsOf(names: readonly string[], dash: string): string[] {
  const runs: string[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? '', name)) run.push(name);
    else runs.push([name]);
  }
  return runs.flatMap((run) => (run.length < SHORTEST_STRETCH ? run : [`${run[0] ?? ''}${dash}${run.at(-1) ?? ''}`]));
}

const follows = (one: string, other: string): boolean =>
  /^\d+$/u.test(one) && /^\d+$/u.test(other) && Number(other) === Number(one) + 1;

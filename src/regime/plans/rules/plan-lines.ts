interface Line {
  readonly state: string;
  readonly leadUnit: string;
  readonly responsibleUnits: readonly string[];
}

/** The lines of the board that are asked for: of one standing, and of items that a unit leads or shares. */
export const linesAsked = <L extends Line>(
  lines: readonly L[],
  { state, unit }: { readonly state?: string | undefined; readonly unit?: string | undefined },
): readonly L[] =>
  lines.filter(
    (line) =>
      (state === undefined || line.state === state) &&
      (unit === undefined || line.leadUnit === unit || line.responsibleUnits.includes(unit)),
  );

/** What a verb of the command line may touch of the world: handed in, so that a story can play it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody looks on: into a file or a pipe no line is written that a later one takes the place of. */
  readonly watched: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

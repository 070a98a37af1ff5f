import { type RawBuilder, sql } from 'kysely';

// A way to the database costs more than most of what is asked there. What needs no answer of its own goes along with the
// statement behind it; PostgreSQL carries them out one after the other, each seeing what is committed by then, as if the
// second had waited for the first. A transaction begins so by itself; the marks stand at the end of a statement's text.

const [NEXT, COMMITTING] = ['/* with the next */', '/* and commit */'];
/** Goes with the next statement of its transaction. It answers nothing, and what is wrong with it comes to light there. */
export const WITH_NEXT: RawBuilder<never> = sql.raw(NEXT);
/** Goes with the commit: the last statement of its transaction, so that what it locks is held no longer than it must be. */
export const AND_COMMIT: RawBuilder<never> = sql.raw(COMMITTING);
/** Goes by itself, as any statement without a mark. */
export const ALONE: RawBuilder<never> = sql.raw('');

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
const COMMIT: Statement = { text: 'commit', values: [] };

/**
 * The statements of one connection, sent several at once where they may be.
 * @param send sends them all without waiting for the first; it fails where one of them does
 * @param nothing the answer to what has none of its own
 */
export function atOnce<Answer>(
  send: (...statements: readonly Statement[]) => Promise<readonly Answer[]>,
  nothing: Answer,
) {
  let transaction: { readonly begun: boolean; readonly over: boolean } | undefined;
  let held: readonly Statement[] = [];

  const end = async (asked: Statement, { begun, over }: { readonly begun: boolean; readonly over: boolean }) => {
    const commits = asked.text === COMMIT.text;
    const waiting = commits ? held : [];
    [transaction, held] = [undefined, []];
    // With its last statement it was committed, or undone where that failed; what was never begun needs no end.
    if (over || (!begun && waiting.length < 2)) return nothing;
    return (await send(...waiting, asked)).at(-1) ?? nothing;
  };

  return {
    isInTransaction: (): boolean => transaction !== undefined,
    /** @throws Error where a transaction asks for more after what it said was its last */
    ask: async (asked: Statement): Promise<Answer> => {
      const { text } = asked;
      if (/^(?:begin|start transaction)/u.test(text)) {
        [transaction, held] = [{ begun: false, over: false }, [asked]];
        return nothing;
      }
      if (!transaction) return (await send(asked))[0] ?? nothing;
      if (text === 'commit' || text === 'rollback') return end(asked, transaction);
      if (transaction.over) throw new Error(`asked after the last statement of its transaction: ${text}`);
      if (text.endsWith(NEXT)) {
        held = [...held, asked];
        return nothing;
      }
      const before = held;
      const over = text.endsWith(COMMITTING);
      [transaction, held] = [{ begun: true, over }, []];
      const answers = await send(...before, asked, ...(over ? [COMMIT] : []));
      return answers[before.length] ?? nothing;
    },
  };
}

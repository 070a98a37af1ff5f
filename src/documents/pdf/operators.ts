import type { getResolvedPDFJS } from 'unpdf';
import { MAX_PAGE_OPERATORS } from '../limits.js';
import { UnreadablePaper } from '../unreadable.js';

/** One drawing step of a page, by its name in PDF. */
export interface Operator {
  readonly name: string;
  readonly args: readonly unknown[];
}

export type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type PdfTask = ReturnType<PdfJs['getDocument']>;
export type PdfPage = Awaited<ReturnType<Awaited<PdfTask['promise']>['getPage']>>;

interface OperatorList {
  readonly codes: readonly number[];
  readonly args: readonly unknown[];
}

/** Annotations are remarks on a paper, not the paper. */
const WITHOUT_ANNOTATIONS = { annotationMode: 0 };

/**
 * The drawing steps of a page. Ten drawings that each show the next one ten times make ten thousand million steps of
 * one kilobyte: the steps are counted while they come in, and the reader is stopped at the limit. @throws UnreadablePaper
 */
export async function operatorList(page: PdfPage, task: PdfTask): Promise<OperatorList> {
  const pending = page.getOperatorList(WITHOUT_ANNOTATIONS);
  let stop: ((reason: UnreadablePaper) => void) | undefined;
  const stopped = new Promise<never>((_, reject) => (stop = reject));
  stopped.catch(() => undefined); // nobody waits for it once the page is drawn
  for (const codes of incoming(page)) {
    const { push } = codes;
    codes.push = (...more) => {
      if (codes.length + more.length <= MAX_PAGE_OPERATORS) return push.apply(codes, more);
      stop?.(new UnreadablePaper('archive-bomb', { operators: codes.length, limit: MAX_PAGE_OPERATORS }));
      stop = undefined;
      void task.destroy();
      return codes.length;
    };
  }
  const list = await Promise.race([pending, stopped]);
  return { codes: list.fnArray, args: list.argsArray };
}

/** Gives the steps their names; a path is handed out with the code of the step that paints it. */
export function named({ codes, args }: OperatorList, names: ReadonlyMap<number, string>): Operator[] {
  return codes.map((code, at) => {
    const name = names.get(code) ?? '';
    const given = args[at];
    if (!Array.isArray(given)) return { name, args: [given] };
    const [first, ...rest] = given as readonly unknown[];
    return {
      name,
      args: name === 'constructPath' ? [names.get(Number(first)) ?? '', ...rest] : (given as readonly unknown[]),
    };
  });
}

/** The lists the reader is filling for a page. It keeps them to itself; where it no longer does, the limit falls away. */
function incoming(page: PdfPage): number[][] {
  const { _intentStates: states } = page as unknown as { readonly _intentStates?: unknown };
  if (!(states instanceof Map)) return [];
  return [...(states as Map<unknown, { readonly operatorList?: { readonly fnArray?: number[] } }>).values()].flatMap(
    (state) => (state.operatorList?.fnArray ? [state.operatorList.fnArray] : []),
  );
}

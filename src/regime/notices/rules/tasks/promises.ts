import type { Target } from '../../contract.js';
import type { Asked } from '../asking.js';
import { type Passage, part } from '../page.js';
import type { Measured, TaskRow } from '../rows.js';
import { readTargets } from '../targets.js';

/** What an item promises in figures. `asked` points into the item, `places` is parallel to `targets`. */
export interface Promises {
  readonly targets: readonly Target[];
  readonly places: readonly Passage[];
  readonly asked: readonly Asked[];
}

/** Reads the figures of an item: those in its words, and the one its table has taken apart (目标值 20 | 计量单位 个). */
export function readPromises(row: TaskRow, words: { readonly title: Passage; readonly content: Passage }): Promises {
  const title = words.title.text;
  const read = promisesOf(row, words).map((passage) => {
    const { targets, places, asked } = readTargets(passage.text, { title });
    const about = passage === words.title ? '/title' : '/content';
    return {
      targets,
      places: places.map(({ start, end }) => part(passage, start, end)),
      asked: asked.map((question) => ({ ...question, about })),
    };
  });
  const all = [...read, ...(row.measured ? [measuredPromise(row.measured, row.goal ?? words.content, title)] : [])];
  return {
    targets: all.flatMap(({ targets }) => targets),
    places: all.flatMap(({ places }) => places),
    asked: all.flatMap(({ asked }) => asked),
  };
}

/** The figure stands in its cell without a unit: it is read as if it stood after what it measures, with its unit. */
function measuredPromise({ figure, unit }: Measured, name: Passage, title: string): Promises {
  const { targets, asked } = readTargets(`${name.text}${figure.text}${unit}`, { title });
  const target = targets.at(-1);
  return {
    targets: target ? [target] : [],
    places: target ? [figure] : [],
    asked: asked.map((question) => ({ ...question, about: '/targets' })),
  };
}

/** Where promises stand: the content and a column of goals; the title too where it says more than its content. */
function promisesOf(row: TaskRow, { title, content }: { title: Passage; content: Passage }): Passage[] {
  const further = [row.goal && row.goal !== content ? row.goal : undefined].filter((passage) => passage !== undefined);
  const inTitle = content.text.includes(title.text) ? [] : [title];
  const figures = new Set([content, ...further].flatMap(({ text }) => text.match(/\d+(?:\.\d+)?/gu) ?? []));
  const more = inTitle.filter(({ text }) =>
    (text.match(/\d+(?:\.\d+)?|[两三四五六七八九十百]+[个所座处条]/gu) ?? []).some((figure) => !figures.has(figure)),
  );
  return [...more, content, ...further];
}

/** Markup with its text escaped; made by `element` and `text` alone, so that no title of a plan can become markup. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML cannot hold in any way is left out: a sign pasted from elsewhere must not make a file that nothing opens. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (words: string): string =>
  words.replace(NOT_XML, '').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

export const text = (words: string | number): Markup => ({ markup: escaped(String(words)) });

/** An element; an attribute or a child without a value is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly (Markup | undefined)[]
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const inside = children.map((child) => child?.markup ?? '').join('');
  return { markup: `<${name}${written.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}` };
}

export const together = (children: readonly (Markup | undefined)[]): Markup => ({
  markup: children.map((child) => child?.markup ?? '').join(''),
});

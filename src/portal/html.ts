/** Text of HTML that may be sent as it is: made by `html` alone, so that nothing reaches a page unescaped. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** HTML with values in it: whatever is no HTML already is escaped, for text and for attributes in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((text, string, at) => text + string + textOf(parts[at]), ''),
});

function textOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('html' in part) return part.html;
  return part.map((each) => each.html).join('');
}

/** A sentence that names a place: the name is Chinese whatever the page is written in, and is read aloud as such. */
export function inItsOwnLanguage(text: string, name: string): Html {
  const [first = '', ...others] = text.split(name);
  return html`${first}${others.map((other) => html`<span lang="zh-CN">${name}</span>${other}`)}`;
}

import type { OfficePackage } from '../ooxml/package.js';
import type { Attributes } from '../ooxml/xml.js';

/** What a style says of text that matters to a reader: whether it shows, and which list it counts in. */
export interface TextStyle {
  readonly basedOn?: string;
  readonly hidden?: boolean;
  readonly list?: string;
  readonly level?: number;
}

export interface Styles {
  /** The style of a paragraph that names none. */
  readonly usual: string | undefined;
  hidden(style: string | undefined): boolean;
  /** The list of a style, its own or one it inherits. */
  list(
    style: string | undefined,
  ): { readonly list: string; readonly level?: number; readonly style: string } | undefined;
}

/** A chain of styles longer than this is a ring. */
const MAX_CHAIN = 30;

/** A switch of Word's: there means on, unless it says off. */
export const isOn = (attributes: Attributes): boolean => !['0', 'false', 'off'].includes(attributes['w:val'] ?? '1');

export async function readStyles(office: OfficePackage, part: string | undefined): Promise<Styles> {
  const styles = new Map<string, { -readonly [key in keyof TextStyle]: TextStyle[key] }>();
  let usual: string | undefined;
  let style: { -readonly [key in keyof TextStyle]: TextStyle[key] } | undefined;
  const place: string[] = [];
  if (part !== undefined) {
    await office.read(part, {
      open: (name, attributes) => {
        const inside = place.at(-1);
        place.push(name);
        if (name === 'w:style') {
          const id = attributes['w:styleId'] ?? '';
          style = {};
          styles.set(id, style);
          if (
            attributes['w:type'] === 'paragraph' &&
            attributes['w:default'] !== undefined &&
            isOn({ 'w:val': attributes['w:default'] })
          )
            usual = id;
        }
        if (!style) return;
        const value = attributes['w:val'];
        if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
        // A style's run properties stand right inside it; those of a table style's parts do not count.
        else if (name === 'w:vanish' && inside === 'w:rPr' && place.at(-3) === 'w:style')
          style.hidden = isOn(attributes);
        else if (name === 'w:numId' && value !== undefined) style.list = value;
        else if (name === 'w:ilvl') style.level = Number(value ?? 0);
      },
      close: (name) => {
        place.pop();
        if (name === 'w:style') style = undefined;
      },
    });
  }
  const chain = function* (from: string | undefined): Generator<readonly [string, TextStyle]> {
    let id = from;
    for (let step = 0; id !== undefined && step < MAX_CHAIN; step += 1) {
      const found = styles.get(id);
      if (!found) return;
      yield [id, found];
      id = found.basedOn;
    }
  };
  return {
    usual,
    hidden: (from) => {
      for (const [, found] of chain(from)) if (found.hidden !== undefined) return found.hidden;
      return false;
    },
    list: (from) => {
      for (const [id, found] of chain(from)) {
        if (found.list !== undefined) {
          return { list: found.list, style: from ?? id, ...(found.level !== undefined && { level: found.level }) };
        }
      }
      return undefined;
    },
  };
}

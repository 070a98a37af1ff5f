import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { MAX_XML_DEPTH } from '../limits.js';
import { UnreadablePaper } from '../unreadable.js';

/** Attributes by their name, with our short prefix where they have a namespace: `w:val`, `r:id`, `Target`. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of a part while it is read. Element names carry our short prefix, whatever the part's own is: `w:p`. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export interface XmlReader {
  write(chunk: Uint8Array): void;
  end(): void;
}

/** The namespaces we read, in both editions of the standard (transitional and strict), and our prefix for each. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/**
 * Reads XML piece by piece, so that memory does not grow with the part. A document type is refused at its first
 * letter: office files have none, and it is what entity bombs and outside files are made of. @throws UnreadablePaper
 */
export function xmlReader(part: string, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new Map<string, string>();
  const declared = new Map<string, string>();
  let depth = 0;
  let decoder: TextDecoder | undefined;

  const resolve = (raw: string, isAttribute: boolean): string => {
    const colon = raw.indexOf(':');
    if (colon < 0 && isAttribute) return raw;
    const known = names.get(raw);
    if (known !== undefined) return known;
    const uri = declared.get(raw.slice(0, Math.max(colon, 0)));
    const prefix = uri === undefined ? raw.slice(0, Math.max(colon, 0)) : (PREFIXES.get(uri) ?? '?');
    const name = prefix === '' ? raw : `${prefix}:${raw.slice(colon + 1)}`;
    names.set(raw, name);
    return name;
  };

  parser.on('doctype', () => {
    throw new UnreadablePaper('entity-in-xml', { part });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw new UnreadablePaper('too-deep', { limit: MAX_XML_DEPTH });
    const attributes: Record<string, string> = {};
    const raw: readonly [string, string][] = Object.entries(tag.attributes);
    for (const [key, value] of raw) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
      declared.set(key.slice(6), value);
      names.clear();
    }
    for (const [key, value] of raw) attributes[resolve(key, true)] = value;
    handlers.open?.(resolve(tag.name, false), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(resolve(tag.name, false));
  });
  if (handlers.text) {
    parser.on('text', (text) => handlers.text?.(text));
    parser.on('cdata', (text) => handlers.text?.(text));
  }

  const run = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (error instanceof UnreadablePaper) throw error;
      // saxes throws plain errors with the place in the text, which may quote the paper: not passed on.
      throw new UnreadablePaper('damaged', { part });
    }
  };
  return {
    write: (chunk) => {
      decoder ??= new TextDecoder(encodingOfXml(chunk));
      const text = decoder.decode(chunk, { stream: true });
      run(() => parser.write(text));
    },
    end: () => {
      run(() => parser.write(decoder?.decode() ?? '').close());
    },
  };
}

/** Office XML is UTF-8 or UTF-16, and UTF-16 starts with its mark. */
function encodingOfXml(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

import type { Block, PaperDocument } from '../../../documents/blocks.js';
import { SIMPLIFIED, TRADITIONAL } from './traditional-characters.js';

const TO_SIMPLIFIED = new Map([...TRADITIONAL].map((character, index) => [character, SIMPLIFIED.charAt(index)]));
/** A paper with fewer such characters is a simplified one that names a person or a shop in its own spelling. */
const PAPER_IS_TRADITIONAL_FROM = 20;

const simplify = (text: string): string =>
  text.replace(/[一-鿿]/gu, (character) => TO_SIMPLIFIED.get(character) ?? character);

/**
 * A paper in traditional characters, in simplified ones: character for character, so that every place stays where it
 * was. Undefined where the paper is not traditional. The grammar knows one spelling; what it prints is the paper's own.
 */
export function simplified(document: PaperDocument): PaperDocument | undefined {
  const all = document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows
          .flat()
          .map(({ text }) => text)
          .join(''),
  );
  const traditional = [...all.join('')].filter((character) => TO_SIMPLIFIED.has(character)).length;
  if (traditional < PAPER_IS_TRADITIONAL_FROM) return undefined;
  const convert = (block: Block): Block =>
    block.kind === 'paragraph'
      ? { ...block, text: simplify(block.text) }
      : { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: simplify(cell.text) }))) };
  return { ...document, blocks: document.blocks.map(convert) };
}

/**
 * Gives a reading its paper's own characters back: a text that stands in the paper word for word is taken from there,
 * one that was put together (a completed name) goes character by character as the paper writes them.
 */
export function restored<Read>(read: Read, converted: string, original: string): Read {
  const spellings = new Map([...converted].map((character, index) => [character, original.charAt(index)]));
  const restore = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const at = converted.indexOf(value);
      if (at >= 0) return original.slice(at, at + value.length);
      return value.replace(/[一-鿿]/gu, (character) => spellings.get(character) ?? character);
    }
    if (Array.isArray(value)) return value.map(restore);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, FIXED.has(key) ? entry : restore(entry)]),
    );
  };
  return restore(read) as Read;
}

/** Words of ours and not of the paper's: codes, pointers, days. */
const FIXED = new Set([
  'code',
  'about',
  'places',
  'qualifier',
  'kind',
  'every',
  'dates',
  'dueOn',
  'on',
  'issuedOn',
  'text',
]);

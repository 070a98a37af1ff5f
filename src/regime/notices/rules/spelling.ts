import type { Block, PaperDocument } from '../../../documents/blocks.js';
import { SIMPLIFIED, TRADITIONAL } from './traditional-characters.js';

const TO_SIMPLIFIED = new Map([...TRADITIONAL].map((character, index) => [character, SIMPLIFIED.charAt(index)]));
/** A paper with fewer such characters is a simplified one that names a person or a shop in its own spelling. */
const PAPER_IS_TRADITIONAL_FROM = 20;

const FULL_WIDTH_DIGIT = /[０-９]/u;
const BETWEEN_WIDTHS = '０'.charCodeAt(0) - '0'.charCodeAt(0);

const halfWidth = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) - BETWEEN_WIDTHS);
const simplify = (text: string): string =>
  text.replace(/[一-鿿]/gu, (character) => TO_SIMPLIFIED.get(character) ?? character);
const narrow = (text: string): string => text.replace(/[０-９]/gu, halfWidth);

/**
 * A paper in the one spelling that the grammar knows: simplified characters, half-width digits. Character for character,
 * so that every place stays where it was. Undefined where the paper is spelled so already.
 */
export function inOneSpelling(document: PaperDocument): PaperDocument | undefined {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
  );
  const all = texts.join('');
  const traditional = [...all].filter((character) => TO_SIMPLIFIED.has(character)).length >= PAPER_IS_TRADITIONAL_FROM;
  if (!traditional && !FULL_WIDTH_DIGIT.test(all)) return undefined;
  const spell = (text: string): string => narrow(traditional ? simplify(text) : text);
  const convert = (block: Block): Block =>
    block.kind === 'paragraph'
      ? { ...block, text: spell(block.text) }
      : { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: spell(cell.text) }))) };
  return { ...document, blocks: document.blocks.map(convert) };
}

/**
 * Gives a reading its paper's own characters back: a text that stands in the paper word for word is taken from there,
 * one that was put together (a completed name) goes character by character as the paper writes them.
 */
export function inItsOwnSpelling<Read>(read: Read, converted: string, original: string): Read {
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

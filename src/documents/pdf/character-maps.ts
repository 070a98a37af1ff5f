/*
 * PDFs that leave the Chinese font to the reader (STSong-Light, and much that was made before 2015) say only how their
 * text is encoded, and count on Adobe's tables from code to glyph and from glyph to character. Those tables are a
 * megabyte; but who wants the characters alone can go straight from code to character, since every such encoding is
 * either Unicode or GBK, which Node decodes. So the "glyph numbers" below are the characters themselves, but for ASCII,
 * whose true glyph numbers are kept: the widths in the file are given by them.
 */

/** Where ASCII stands among the glyphs of Adobe-GB1, from the space on: as wide as it is, and half as wide as Han. */
const PROPORTIONAL_ASCII = 1;
const HALF_WIDTH_ASCII = 813;
const FIRST_ASCII = 0x20;
const LAST_ASCII = 0x7e;

type Encoding = { readonly coded: 'gbk' | 'ucs2' | 'utf16'; readonly ascii: number };

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'GB-EUC-H': { coded: 'gbk', ascii: HALF_WIDTH_ASCII },
  'GBpc-EUC-H': { coded: 'gbk', ascii: PROPORTIONAL_ASCII },
  'GBK-EUC-H': { coded: 'gbk', ascii: HALF_WIDTH_ASCII },
  'GBKp-EUC-H': { coded: 'gbk', ascii: PROPORTIONAL_ASCII },
  'GBK2K-H': { coded: 'gbk', ascii: PROPORTIONAL_ASCII },
  'UniGB-UCS2-H': { coded: 'ucs2', ascii: PROPORTIONAL_ASCII },
  'UniGB-UTF16-H': { coded: 'utf16', ascii: PROPORTIONAL_ASCII },
};
const TO_UNICODE = 'Adobe-GB1-UCS2';

/** The table of this name in Adobe's notation, or undefined where it can only be had from Adobe. */
export function characterMap(name: string): Uint8Array | undefined {
  const encoding = ENCODINGS[name];
  const body = name === TO_UNICODE ? toUnicode() : encoding && codes(encoding);
  if (body === undefined) return undefined;
  const text = `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /${name} def\n/WMode 0 def\n${body}\nendcmap\nend\nend\n`;
  return new TextEncoder().encode(text);
}

const hex = (value: number, digits: number): string => `<${value.toString(16).padStart(digits, '0')}>`;

/** From glyph to character: the number is the character, and ASCII stands at its own places. */
const toUnicode = (): string =>
  [
    `1 begincodespacerange\n${hex(0, 4)} ${hex(0xffff, 4)}\nendcodespacerange`,
    `3 beginbfrange\n${hex(0, 4)} ${hex(0xffff, 4)} ${hex(0, 4)}`,
    ...[PROPORTIONAL_ASCII, HALF_WIDTH_ASCII].map(
      (first) => `${hex(first, 4)} ${hex(first + LAST_ASCII - FIRST_ASCII, 4)} ${hex(FIRST_ASCII, 4)}`,
    ),
    'endbfrange',
  ].join('\n');

function codes({ coded, ascii }: Encoding): string {
  if (coded === 'gbk') {
    return [
      `2 begincodespacerange\n${hex(0, 2)} ${hex(0x80, 2)}\n${hex(0x8140, 4)} ${hex(0xfefe, 4)}\nendcodespacerange`,
      `1 begincidrange\n${hex(FIRST_ASCII, 2)} ${hex(LAST_ASCII, 2)} ${String(ascii)}\nendcidrange`,
      `1 begincidchar\n${gbkCharacters().join('\n')}\nendcidchar`,
    ].join('\n');
  }
  const spaces =
    coded === 'ucs2'
      ? [`${hex(0, 4)} ${hex(0xffff, 4)}`]
      : [
          `${hex(0, 4)} ${hex(0xd7ff, 4)}`,
          `${hex(0xd800dc00, 8)} ${hex(0xdbffdfff, 8)}`,
          `${hex(0xe000, 4)} ${hex(0xffff, 4)}`,
        ];
  return [
    `${String(spaces.length)} begincodespacerange\n${spaces.join('\n')}\nendcodespacerange`,
    `2 begincidrange\n${hex(0xa0, 4)} ${hex(0xffff, 4)} ${String(0xa0)}`,
    `${hex(FIRST_ASCII, 4)} ${hex(LAST_ASCII, 4)} ${String(ascii)}\nendcidrange`,
  ].join('\n');
}

function gbkCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const lines: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd')
        lines.push(`${hex(lead * 256 + trail, 4)} ${String(character.charCodeAt(0))}`);
    }
  }
  return lines;
}

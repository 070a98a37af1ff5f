/** The signs of Word's symbol fonts that official papers use, by font and code: boxes to tick, and what stands in them. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6C': '●',
    '6E': '■',
    '6F': '□',
    '71': '□',
    '72': '□',
    '75': '◆',
    '76': '❖',
    A1: '○',
    A3: '□',
    A8: '□',
    AB: '★',
    D8: '➢',
    E0: '→',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
    '81': '①',
    '82': '②',
    '83': '③',
    '84': '④',
    '85': '⑤',
    '86': '⑥',
    '87': '⑦',
    '88': '⑧',
    '89': '⑨',
    '8A': '⑩',
  },
  'wingdings 2': { '30': '□', '35': '☐', '4F': '✗', '50': '✓', '51': '☒', '52': '☑', '53': '☒', '54': '☒', A3: '□' },
  'wingdings 3': {},
  symbol: {
    '2D': '−',
    A3: '≤',
    B0: '°',
    B1: '±',
    B3: '≥',
    B4: '×',
    B7: '•',
    B8: '÷',
    B9: '≠',
    BB: '≈',
    D7: '·',
    '61': 'α',
    '62': 'β',
    '6D': 'μ',
    '46': 'Φ',
    '66': 'φ',
    '6A': 'φ',
    '57': 'Ω',
  },
};
/** Symbol fonts live in the private use area; the last two digits are the code in the font. */
const PRIVATE = /^F0([0-9A-F]{2})$/u;

/** The character a w:sym stands for; what no font of ours knows is left out rather than shown as an empty box. */
export function symbolOf(font: string, code: string): string {
  const hex = code.toUpperCase();
  const known = SYMBOLS[font.toLowerCase()];
  const inFont = PRIVATE.exec(hex)?.[1] ?? (known && hex.length <= 4 ? hex.slice(-2).padStart(2, '0') : undefined);
  if (inFont !== undefined) return known?.[inFont] ?? '';
  const point = Number.parseInt(hex, 16);
  return Number.isNaN(point) || point > 0x10_ffff ? '' : String.fromCodePoint(point);
}

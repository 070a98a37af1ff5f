import type { DrawnPage } from './file.js';
import { apply, compose, IDENTITY, matrixFrom, type Matrix } from './matrix.js';
import { rulesOf, type Rule } from './rules.js';

/** A character on the page, in points from its upper left corner, y downwards. */
export interface Glyph {
  readonly text: string;
  /** Left edge, and the line its foot stands on. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its font as it is shown. */
  readonly size: number;
}

/** What is printed on a page, with the page turned so that its words run to the right. */
export interface PageMarks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly width: number;
  readonly height: number;
  /** Share of the glyphs that no character is known for, 0 to 1: a font without its table shows and cannot be read. */
  readonly nameless: number;
}

interface GraphicsState {
  matrix: Matrix;
  fontSize: number;
  unit: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  fill: string;
  stroke: string;
}

const WHITE = '#ffffff';
const FILLS = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
const STROKES = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const CLOSES = new Set(['closeStroke', 'closeFillStroke', 'closeEOFillStroke']);
/** Text at another angle than the page's is a watermark or a stamp. */
const MAX_SLANT_DEGREES = 5;
/**
 * What fonts without a table of characters give: private use, no character, controls, or glyph numbers taken for
 * characters, which fall on scripts that no Chinese paper is written in (Tibetan, Uyghur, Mongolian and Yi are read).
 */
const NAMELESS =
  /^[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f\u007f-\u009f\u0530-\u05ff\u0700-\u0eff\u1000-\u17ff\u18b0-\u1dbf]|^$/u;
/** Letters a Latin font draws as one: ﬁ. */
const LIGATURE = /[\ufb00-\ufb06]/gu;
/** More marks than this on one page is a drawing, or made to stall us. */
const MAX_MARKS = 200_000;

interface Turned extends Glyph {
  /** 0, 90, 180 or 270 degrees clockwise, or undefined where it runs askew. */
  readonly turn: number | undefined;
}

/**
 * Plays the drawing steps of a page and notes where every character and every rule falls. Single characters, since
 * reading by runs would join the words of neighbouring cells.
 */
export function marksOf({ operators, fontUnits, view, width, height }: DrawnPage): PageMarks {
  const glyphs: Turned[] = [];
  const rules: Rule[] = [];
  const saved: GraphicsState[] = [];
  let state: GraphicsState = {
    matrix: view,
    fontSize: 0,
    unit: 0.001,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    fill: '',
    stroke: '',
  };
  let text = IDENTITY;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  let nameless = 0;

  const moveText = (dx: number, dy: number): void => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const show = (items: unknown): void => {
    if (!Array.isArray(items)) return;
    const placed = compose(state.matrix, text);
    const across = Math.hypot(placed[0], placed[1]);
    const size = Math.abs(state.fontSize) * Math.hypot(placed[2], placed[3]);
    const direction = state.fontSize < 0 ? -1 : 1;
    const turn = turnOf(placed[0] * direction, placed[1] * direction);
    for (const item of items as readonly unknown[]) {
      if (typeof item === 'number') {
        x -= (item / 1000) * state.fontSize * state.stretch;
        continue;
      }
      const glyph = item as { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean } | null;
      if (!glyph) continue;
      const advance = (glyph.width ?? 0) * state.unit * state.fontSize;
      const [left, foot] = apply(placed, x, y + state.rise);
      const character = (glyph.unicode ?? '').replace(LIGATURE, (letters) => letters.normalize('NFKC'));
      if (NAMELESS.test(character)) nameless += 1;
      else if (glyphs.length < MAX_MARKS)
        glyphs.push({
          text: character,
          x: left,
          y: foot,
          width: Math.abs(advance * state.stretch) * across,
          size,
          turn,
        });
      x += (advance + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.stretch;
    }
  };
  const setFont = (name: unknown, size: unknown): void => {
    if (typeof name !== 'string' || typeof size !== 'number') return;
    state.fontSize = size;
    state.unit = fontUnits(name);
  };
  const draw = (paint: string, path: unknown): void => {
    const shape: unknown = Array.isArray(path) ? path[0] : path;
    if (!(shape instanceof Float32Array) && !Array.isArray(shape)) return;
    const filled = FILLS.has(paint) && state.fill !== WHITE;
    const stroked = STROKES.has(paint) && state.stroke !== WHITE;
    if ((!filled && !stroked) || rules.length > MAX_MARKS) return;
    const closed = CLOSES.has(paint) ? [...Array.from(shape as ArrayLike<number>), 4] : (shape as ArrayLike<number>);
    for (const rule of rulesOf(closed, state.matrix, filled, stroked)) rules.push(rule);
  };

  const steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => saved.push({ ...state }),
    restore: () => (state = saved.pop() ?? state),
    transform: (args) => (state.matrix = compose(state.matrix, matrixFrom(args) ?? IDENTITY)),
    paintFormXObjectBegin: ([matrix]) => {
      saved.push({ ...state });
      state.matrix = compose(state.matrix, matrixFrom(matrix) ?? IDENTITY);
    },
    paintFormXObjectEnd: () => (state = saved.pop() ?? state),
    beginText: () => {
      text = IDENTITY;
      x = y = lineX = lineY = 0;
    },
    setTextMatrix: (args) => {
      text = matrixFrom(args[0]) ?? matrixFrom(args) ?? IDENTITY;
      x = y = lineX = lineY = 0;
    },
    moveText: ([dx, dy]) => moveText(Number(dx), Number(dy)),
    setLeadingMoveText: ([dx, dy]) => {
      state.leading = Number(dy);
      moveText(Number(dx), Number(dy));
    },
    setLeading: ([leading]) => (state.leading = -Number(leading)),
    nextLine: () => moveText(0, state.leading),
    setCharSpacing: ([spacing]) => (state.charSpacing = Number(spacing)),
    setWordSpacing: ([spacing]) => (state.wordSpacing = Number(spacing)),
    setHScale: ([percent]) => (state.stretch = Number(percent) / 100),
    setTextRise: ([rise]) => (state.rise = Number(rise)),
    setFont: ([name, size]) => setFont(name, size),
    setGState: ([entries]) => {
      for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
        if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) setFont(entry[1][0], entry[1][1]);
      }
    },
    setFillRGBColor: ([colour]) => (state.fill = String(colour)),
    setStrokeRGBColor: ([colour]) => (state.stroke = String(colour)),
    showText: ([items]) => show(items),
    showSpacedText: ([items]) => show(items),
    constructPath: ([paint, path]) => draw(String(paint), path),
  };
  for (const { name, args } of operators) steps[name]?.(args);
  const shown = glyphs.length + nameless;
  return { ...turnUpright(glyphs, rules, width, height), nameless: shown === 0 ? 0 : nameless / shown };
}

function turnOf(dx: number, dy: number): number | undefined {
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - quarter) > MAX_SLANT_DEGREES ? undefined : (quarter + 360) % 360;
}

/** Turns a page whose words run down or up (a wide table on a tall page), and drops what runs another way. */
function turnUpright(
  glyphs: readonly Turned[],
  rules: readonly Rule[],
  width: number,
  height: number,
): Omit<PageMarks, 'nameless'> {
  const counts = new Map<number, number>();
  for (const { turn } of glyphs) if (turn !== undefined) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  const [turn] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
  const kept = glyphs
    .filter((glyph) => glyph.turn === turn)
    .map(({ text, x, y, width: wide, size }): Glyph => ({ text, x, y, width: wide, size }));
  if (turn === 0) return { glyphs: kept, rules, width, height };
  const place = (x: number, y: number): readonly [number, number] =>
    turn === 90 ? [y, width - x] : turn === 270 ? [height - y, x] : [width - x, height - y];
  return {
    glyphs: kept.map((glyph) => {
      const [x, y] = place(glyph.x, glyph.y);
      return { ...glyph, x, y };
    }),
    rules: rules.map(({ flat, at, from, to }) => {
      const [x1, y1] = flat ? place(from, at) : place(at, from);
      const [x2, y2] = flat ? place(to, at) : place(at, to);
      const isFlat = turn === 180 ? flat : !flat;
      return isFlat
        ? { flat: true, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }
        : { flat: false, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) };
    }),
    width: turn === 180 ? width : height,
    height: turn === 180 ? height : width,
  };
}

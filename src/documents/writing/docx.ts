import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type IFontAttributesProperties,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { tableOf } from './docx-table.js';
import type { Orientation, OutgoingDocument, Part, Picture } from './document.js';
import {
  type Face,
  FACES,
  headingForms,
  PAGE_NUMBER_BELOW_MM,
  pageForm,
  passageForms,
  SIZES,
  type TextForm,
  TRACKING_POINTS,
  typeAreaWidth,
} from './official-form.js';
import { type Drawn, drawSvg } from '../pictures/drawing.js';
import { twips, twipsOfMillimetres } from './twips.js';

/** A part with its picture drawn, for a word processor that shows no SVG: LibreOffice 7.4 is one. */
type DrawnPart = Exclude<Part, Picture> | (Picture & { readonly drawn: Drawn });

const partDrawn = async (part: Part): Promise<DrawnPart> =>
  part.kind === 'picture' ? { ...part, drawn: await drawSvg(part.svg) } : part;

/** The document as a Word file in the form of GB/T 9704, as Word, WPS and LibreOffice open it. */
export async function writeDocx(document: OutgoingDocument): Promise<Uint8Array> {
  const parts: DrawnPart[] = [];
  for (const part of document.parts) parts.push(await partDrawn(part)); // one picture at once: each takes a thread
  const file = new Document({
    title: document.title,
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: fontOf(FACES.body), size: halfPoints(SIZES.three), language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: sectionsOf(document.orientation, parts),
  });
  return Packer.pack(file, 'uint8array');
}

/** Pages that lie another way are a section of their own. */
function sectionsOf(first: Orientation, all: readonly DrawnPart[]): ISectionOptions[] {
  const sections: { readonly orientation: Orientation; readonly parts: DrawnPart[] }[] = [
    { orientation: first, parts: [] },
  ];
  for (const part of all)
    if (part.kind === 'turn') sections.push({ orientation: part.orientation, parts: [] });
    else sections.at(-1)?.parts.push(part);
  return sections.map(({ orientation, parts }) => ({
    properties: { page: pageProperties(orientation) },
    // 单页码居右空一字, 双页码居左空一字 (GB/T 9704-2012 7.5).
    footers: { default: pageNumberFooter('end'), even: pageNumberFooter('start') },
    children: parts.flatMap((part) => childrenOf(part, typeAreaWidth(pageForm(orientation)))),
  }));
}

function pageProperties(orientation: Orientation) {
  // A page on its side is given as an upright one with a note: the writer turns width and height itself.
  const { width, height } = pageForm('portrait');
  const { margins } = pageForm(orientation);
  return {
    size: {
      width: twipsOfMillimetres(width),
      height: twipsOfMillimetres(height),
      orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twipsOfMillimetres(margins.top),
      right: twipsOfMillimetres(margins.right),
      bottom: twipsOfMillimetres(margins.bottom),
      left: twipsOfMillimetres(margins.left),
      header: twipsOfMillimetres(margins.top / 2),
      footer: twipsOfMillimetres(margins.bottom - PAGE_NUMBER_BELOW_MM) - twips(SIZES.four),
    },
  };
}

function childrenOf(part: DrawnPart, widthMillimetres: number): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return paragraphsOf(part.text, headingForms[part.level], part.level !== 'title');
    case 'passage':
      return paragraphsOf(part.text, passageForms[part.style], false);
    case 'table':
      return [tableOf(part, twipsOfMillimetres(widthMillimetres)), gap()];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: exactly(1), children: [] })];
    case 'picture':
      return [pictureOf(part, widthMillimetres)];
    case 'turn':
      return [];
  }
}

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** As wide as the type area. Its line is as high as it is: under an exact one only a strip of it would show. */
function pictureOf({ svg, told, drawn }: Picture & { readonly drawn: Drawn }, widthMillimetres: number): Paragraph {
  const width = Math.floor(widthMillimetres * PIXELS_PER_MILLIMETRE);
  const transformation = { width, height: Math.round((width * drawn.height) / drawn.width) };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [
      new ImageRun({
        ...{ type: 'svg', data: Buffer.from(svg), transformation },
        fallback: { type: 'png', data: drawn.png },
        altText: { name: told.slice(0, 60), title: told.slice(0, 60), description: told },
      }),
    ],
  });
}

/** Word joins two tables that no paragraph parts, and wants one after the last. */
const gap = (): Paragraph => new Paragraph({ spacing: exactly(SIZES.smallFour / 2), children: [] });

function paragraphsOf(text: string, form: TextForm, keepNext: boolean): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        keepNext: keepNext || form === headingForms.title,
        alignment: ALIGNMENTS[form.align],
        spacing: { ...exactly(form.line), ...(form === headingForms.title && { after: twips(form.size) / 2 }) },
        indent: {
          firstLine: twips(form.indent * form.size),
          ...(form.rightBlank !== undefined && { right: twips(form.rightBlank * form.size) }),
        },
        children: [runOf(line, form.face, form.size)],
      }),
  );
}

const ALIGNMENTS = {
  start: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const;

const runOf = (text: string, face: Face, size: number): TextRun =>
  new TextRun({
    text,
    font: fontOf(face),
    size: halfPoints(size),
    ...(size === SIZES.three && { characterSpacing: twips(TRACKING_POINTS) }),
  });

/** 四号半角宋体数字, 左右各一条一字线. */
const pageNumberFooter = (align: 'start' | 'end'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[align],
        indent: align === 'end' ? { right: twips(SIZES.four) } : { left: twips(SIZES.four) },
        children: [
          new TextRun({
            font: fontOf(FACES.plain),
            size: halfPoints(SIZES.four),
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

/** One face for figures, letters and characters: without the hint a word processor takes “” from a Latin face. */
const fontOf = (face: Face): IFontAttributesProperties => ({
  ascii: face,
  eastAsia: face,
  hAnsi: face,
  cs: face,
  hint: 'eastAsia',
});

const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const halfPoints = (points: number): number => points * 2;

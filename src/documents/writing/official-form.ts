import type { HeadingLevel, Orientation, PassageStyle } from './document.js';

/**
 * The form of official documents, GB/T 9704-2012. Faces are named and never shipped: 小标宋 and 仿宋_GB2312 are licensed,
 * and where an office has not installed them its word processor puts its own 仿宋 and 宋体 in their place.
 */
export const FACES = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  /** Page numbers, and the cells of a workbook: the one face that every office has. */
  plain: '宋体',
} as const;
export type Face = (typeof FACES)[keyof typeof FACES];

/** Sizes in points. */
export const SIZES = {
  /** 二号, the title. */
  two: 22,
  /** 三号, the body. */
  three: 16,
  /** 四号, page numbers and notes. */
  four: 14,
  /** 小四, notes beside a table. */
  smallFour: 12,
  /** 五号, what stands in tables: the standard is silent on them, and 三号 leaves seven columns no room. */
  five: 10.5,
} as const;

/** A4, upright, in millimetres. */
const PAGE = { width: 210, height: 297 };
/** Margins of the upright page in millimetres: 天头 37, 订口 28; the type area is 156 × 225. */
const MARGINS = { top: 37, left: 28, bottom: 35, right: 26 };

export interface PageForm {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** A page in millimetres. One laid on its side is the upright page turned, its upper edge on the binding side. */
export const pageForm = (orientation: Orientation): PageForm =>
  orientation === 'portrait'
    ? { ...PAGE, margins: MARGINS }
    : {
        width: PAGE.height,
        height: PAGE.width,
        margins: { top: MARGINS.left, right: MARGINS.top, bottom: MARGINS.right, left: MARGINS.bottom },
      };

/** What a workbook leaves free on a sheet, in millimetres: it is a working paper, and the standard speaks of documents. */
const SHEET_MARGINS = { top: 18, right: 15, bottom: 18, left: 15 };

export const sheetForm = (orientation: Orientation): PageForm => ({
  ...pageForm(orientation),
  margins: SHEET_MARGINS,
});

/** The width that text may fill, in millimetres. */
export const typeAreaWidth = ({ width, margins }: PageForm): number => width - margins.left - margins.right;

/** 22 lines on 225 mm: 28.99 points, of which twentieths below so that the last line never falls off the page. */
export const LINE_POINTS = 28.95;
/** 28 characters of 16 points on 156 mm: each gives up a quarter of a point. */
export const TRACKING_POINTS = -0.25;
/** Lines of 二号, of 小四, and of 五号 in a table. */
export const TITLE_LINE_POINTS = 35;
const NOTE_LINE_POINTS = 18;
export const TABLE_LINE_POINTS = 16;

/** The upper edge of the page number stands 7 mm below the type area. */
export const PAGE_NUMBER_BELOW_MM = 7;

export interface TextForm {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Points. */
  readonly line: number;
  readonly align: 'start' | 'centre' | 'end' | 'justified';
  /** Characters that the first line steps in. */
  readonly indent: number;
  /** Characters that stay empty on the right. */
  readonly rightBlank?: number;
}

const BODY = { face: FACES.body, size: SIZES.three, line: LINE_POINTS } as const;

export const headingForms: Readonly<Record<HeadingLevel, TextForm>> = {
  title: { face: FACES.title, size: SIZES.two, line: TITLE_LINE_POINTS, align: 'centre', indent: 0 },
  first: { ...BODY, face: FACES.first, align: 'start', indent: 2 },
  second: { ...BODY, face: FACES.second, align: 'start', indent: 2 },
  third: { ...BODY, align: 'start', indent: 2 },
};

export const passageForms: Readonly<Record<PassageStyle, TextForm>> = {
  body: { ...BODY, align: 'justified', indent: 2 },
  opening: { ...BODY, align: 'start', indent: 0 },
  subtitle: { ...BODY, face: FACES.second, align: 'centre', indent: 0 },
  signature: { ...BODY, align: 'end', indent: 0, rightBlank: 2 },
  note: { face: FACES.body, size: SIZES.smallFour, line: NOTE_LINE_POINTS, align: 'start', indent: 0 },
};

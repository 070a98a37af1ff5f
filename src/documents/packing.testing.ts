import { crc32, deflateRawSync } from 'node:zlib';

/** Files as office programs write them, made small and in memory, with nothing in them but what a test is about. */

/** A zip archive of these entries. `claimed` is the unpacked size its table of contents states, where it lies. */
export function zipOf(entries: readonly (readonly [string, string | Uint8Array])[], claimed?: number): Uint8Array {
  const files: Uint8Array[] = [];
  const contents: Uint8Array[] = [];
  let offset = 0;
  const packedOnce = new Map<string | Uint8Array, Buffer>();
  for (const [name, content] of entries) {
    const path = Buffer.from(name);
    const raw = Buffer.from(content);
    const packed = packedOnce.get(content) ?? deflateRawSync(raw);
    packedOnce.set(content, packed);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claimed ?? raw.length, 18);
    shared.writeUInt16LE(path.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), shared, path, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    contents.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, table, end]));
}

const relationsOf = (relations: Readonly<Record<string, readonly [kind: string, target: string]>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(relations)
    .map(
      ([id, [kind, target]]) =>
        `<Relationship Id="${id}" Type="http://schemas/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const typesOf = (part: string, type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;

export const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file with this body, and these further parts: numbering, styles, header1. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}, claimed?: number): Uint8Array {
  const relations = Object.fromEntries(
    Object.keys(parts).map((name) => [name, [name.replace(/\d$/u, ''), `${name}.xml`] as const]),
  );
  return zipOf(
    [
      ['[Content_Types].xml', typesOf('word/document.xml', 'wordprocessingml.document')],
      ['_rels/.rels', relationsOf({ main: ['officeDocument', 'word/document.xml'] })],
      ['word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`],
      ['word/_rels/document.xml.rels', relationsOf(relations)],
      ...Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml] as const),
    ],
    claimed,
  );
}

/** A paragraph of Word with this text. */
export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const X =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export interface SheetMade {
  readonly xml: string;
  readonly state?: string;
}

/** A workbook of these sheets; `xml` is what stands in a worksheet, from its columns to its merges. */
export function xlsxOf(sheets: readonly SheetMade[], styles = ''): Uint8Array {
  const relations: Record<string, readonly [string, string]> = { styles: ['styles', 'styles.xml'] };
  sheets.forEach((_, at) => (relations[`sheet${String(at)}`] = ['worksheet', `worksheets/sheet${String(at)}.xml`]));
  const list = sheets.map(
    ({ state = 'visible' }, at) =>
      `<sheet name="表${String(at)}" sheetId="${String(at + 1)}" state="${state}" r:id="sheet${String(at)}"/>`,
  );
  return zipOf([
    ['[Content_Types].xml', typesOf('xl/workbook.xml', 'spreadsheetml.sheet')],
    ['_rels/.rels', relationsOf({ main: ['officeDocument', 'xl/workbook.xml'] })],
    ['xl/workbook.xml', `<workbook ${X}><sheets>${list.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationsOf(relations)],
    ['xl/styles.xml', `<styleSheet ${X}>${styles}</styleSheet>`],
    ...sheets.map(
      ({ xml }, at) => [`xl/worksheets/sheet${String(at)}.xml`, `<worksheet ${X}>${xml}</worksheet>`] as const,
    ),
  ]);
}

/** The letters of a column, from 0. */
export const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

/** Rows of a sheet from texts and numbers; undefined leaves a cell out. */
export const sheetRows = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `<sheetData>${rows
    .map((row, at) => {
      const cells = row.map((value, column) => {
        const reference = `${columnName(column)}${String(at + 1)}`;
        if (value === undefined) return '';
        return typeof value === 'number'
          ? `<c r="${reference}"><v>${String(value)}</v></c>`
          : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${String(at + 1)}">${cells.join('')}</row>`;
    })
    .join('')}</sheetData>`;

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** A PDF stream with this content. */
export const streamOf = (content: string, entries = ''): string =>
  `<<${entries}/Length ${String(content.length)}>>\nstream\n${content}\nendstream`;

/** A PDF of A4 pages drawn by these steps, with a Chinese font named F that the file leaves to the reader. */
export function drawnPdf(pages: readonly string[]): Uint8Array {
  const font = 5;
  const first = 8;
  const kids = pages.map((_, at) => `${String(first + at * 2)} 0 R`).join(' ');
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids}]>>`,
    'null',
    'null',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -300 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>',
    ...pages.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${String(first + at * 2 + 1)} 0 R/Resources<</Font<</F ${String(font)} 0 R>>>>>>`,
      streamOf(content),
    ]),
  ]);
}

/** Draws a text with its foot at a place, in points from the lower left corner. */
export const drawnText = (text: string, x: number, y: number, size = 10): string => {
  const codes = [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  return `BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td <${codes}> Tj ET\n`;
};

/** Draws a rule from place to place. */
export const drawnRule = (x1: number, y1: number, x2: number, y2: number): string =>
  `${String(x1)} ${String(y1)} m ${String(x2)} ${String(y2)} l S\n`;

import type { OfficePackage } from './package.js';

export interface MainPart {
  readonly kind: 'docx' | 'xlsx' | 'xlsb' | 'odt' | 'ods';
  readonly part: string;
}

/** Tells what kind of office file a package is, by what it declares of its main part. Undefined for any other archive. */
export async function mainPart(office: OfficePackage): Promise<MainPart | undefined> {
  if (!office.has('[Content_Types].xml')) return openDocument(office);
  const relations = await office.relations('');
  const part = [...relations.values()].find((relation) => relation.kind === 'officeDocument')?.target;
  if (part === undefined || !office.has(part)) return undefined;
  let type = '';
  await office.read('[Content_Types].xml', {
    open: (name, attributes) => {
      if (name === 'ct:Override' && attributes['PartName'] === `/${part}`) type = attributes['ContentType'] ?? '';
    },
  });
  // Some programs declare their main part by its ending alone; then its folder tells.
  if (/sheet\.binary/u.test(type)) return { kind: 'xlsb', part };
  if (/wordprocessingml|ms-word/u.test(type) || (type === '' && part.startsWith('word/')))
    return { kind: 'docx', part };
  if (/spreadsheetml|ms-excel/u.test(type) || (type === '' && part.startsWith('xl/'))) return { kind: 'xlsx', part };
  return undefined;
}

async function openDocument(office: OfficePackage): Promise<MainPart | undefined> {
  let kind: 'odt' | 'ods' | undefined;
  await office.read('META-INF/manifest.xml', {
    open: (_, attributes) => {
      const type = Object.entries(attributes).find(([name]) => name.endsWith('media-type'))?.[1] ?? '';
      if (type.includes('opendocument.text')) kind ??= 'odt';
      if (type.includes('opendocument.spreadsheet')) kind ??= 'ods';
    },
  });
  return kind && { kind, part: 'content.xml' };
}

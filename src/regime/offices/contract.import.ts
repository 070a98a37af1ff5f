import { z } from 'zod';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows and faults that one answer shows; the counts say how many there are. */
export const ROWS_SHOWN = 500;

export const ImportParams = z.object({ importId: z.uuid() });
const Row = z.int().meta({ description: 'As the sheet numbers its rows, from 1.' });

/** A change of one field, in the words of the sheet: a unit above by its name, several names or posts parted by 、. */
const changeOf = <Field extends string>(fields: readonly Field[]) =>
  z.object({ field: z.enum(fields), was: z.string().nullable(), now: z.string().nullable() });

/** One row as it would be taken over. */
const rowOf = <Field extends string>(changing: readonly Field[]) =>
  z.object({ row: Row, name: z.string(), does: z.enum(['add', 'change']), changes: z.array(changeOf(changing)) });

/** What would come about, in the order of the sheet. */
export const shownRows = <Field extends string>(changing: readonly Field[]) =>
  z.array(rowOf(changing)).meta({ description: `What would come about, the first ${String(ROWS_SHOWN)} of it.` });

/** How many rows do what. */
export const ImportCounts = z.object({
  ...{ added: z.int(), changed: z.int(), same: z.int(), unnamed: z.int(), faults: z.int() },
});

const faultOf = <Field extends string>(fields: readonly Field[]) =>
  z.object({
    row: Row.nullable(),
    column: z.string().nullable().meta({ description: 'The letters of the column: A, B, …' }),
    field: z.enum(fields).nullable(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    sentence: z.string().meta({ description: 'What is wrong, and what to do about it.' }),
  });

/**
 * A sheet that came in: what it would do, or every fault that stands against it.
 * @param fields the columns it may have
 * @param preview what is shown of it besides, by the kind of list it is
 */
export const importOf = <Field extends string, Shown extends z.ZodRawShape>(fields: readonly Field[], preview: Shown) =>
  z.object({
    id: z.uuid(),
    state: z.enum(['reading', 'unread', 'read', 'applied']),
    file: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }),
    progress: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .meta({ description: 'Of the reading, in percent; null once it ended.' }),
    unread: z
      .object({ code: z.string(), sentence: z.string() })
      .nullable()
      .meta({ description: 'Why the file could not be read, with its remedy.' }),
    preview: z
      .object({
        sheet: z.string(),
        ignored: z.array(z.string()).meta({ description: 'Headings of columns that are not taken over.' }),
        faults: z
          .array(faultOf(fields))
          .meta({ description: `In the order of the sheet, the first ${String(ROWS_SHOWN)}.` }),
        basis: z.string().meta({ description: 'Names exactly what was shown; sent back by whoever takes it over.' }),
        ...preview,
      })
      .nullable(),
    can: z.array(z.string()),
  });

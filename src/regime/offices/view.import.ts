import type { z } from 'zod';
import type { Subject } from '../../kernel/world.js';
import type { Language } from '../../kernel/language.js';
import { filled } from '../../kernel/written.js';
import type { Can } from '../../platform/operations/parts.js';
import { ROWS_SHOWN } from './contract.import.js';
import { type UnitImportView } from './endpoints.import.js';
import type { StoredImport } from './queries.import.js';
import { countOf } from './rules/unit-import.js';
import { type UnitField, unitFields } from './rules/unit-fields.js';
import { unitCells } from './rules/unit-paper.js';
import type { PlannedUnit, UnitsPlan } from './rules/unit-plan.js';
import type { ReadUnits } from './rules/unit-sheet.js';
import type { Unit } from './rules/units.js';
import { whyUnread } from './sheet-reading.js';
import { importWords, unitWords } from './word-lists.js';

/** A sheet of units as policy and visibility are asked about it: the gov office's own. */
export interface UnitImportSubject extends Subject {
  readonly kind: 'unit-import';
}

/** A sheet with what it would do to the list as it now stands. */
export interface ShownImport {
  readonly id: string;
  readonly version: number;
  readonly stored: StoredImport;
  readonly understood: {
    readonly read: ReadUnits;
    readonly plan: UnitsPlan;
    readonly basis: string;
    readonly nameOf: (unitId: string) => string | undefined;
  } | null;
}

export const importSubject = ({
  id,
  version,
  state,
}: Pick<StoredImport, 'id' | 'version' | 'state'>): UnitImportSubject => ({
  kind: 'unit-import',
  id,
  version,
  open: state === 'read' ? ['unit-import.apply'] : state === 'reading' ? ['unit-import.take-in'] : [],
});

export function importView(
  { stored, understood }: ShownImport,
  can: Can,
  { language }: { readonly language: Language },
): z.input<typeof UnitImportView> {
  const { id, state, file, progress, unread } = stored;
  const plan = understood?.plan;
  const applies = plan !== undefined && plan.faults.length === 0 && countOf(plan, 'add') + countOf(plan, 'change') > 0;
  return {
    ...{ id, state, file, progress },
    unread: unread && {
      code: unread.code,
      sentence: whyUnread(unread.code, { list: importWords[language].list.unit, language }),
    },
    preview: understood && state === 'read' ? previewOf(understood, language) : null,
    can: can(importSubject(stored)).filter((action) => action !== 'unit-import.apply' || applies),
  };
}

function previewOf(
  { read, plan, basis, nameOf }: NonNullable<ShownImport['understood']>,
  language: Language,
): NonNullable<z.input<typeof UnitImportView>['preview']> {
  const coming = plan.entries.filter(({ does }) => does !== 'same').slice(0, ROWS_SHOWN);
  return {
    ...{ sheet: read.sheet, ignored: [...read.ignored], basis },
    counts: {
      added: countOf(plan, 'add'),
      changed: countOf(plan, 'change'),
      same: countOf(plan, 'same'),
      unnamed: plan.unnamed,
      faults: plan.faults.length,
    },
    rows: coming.map((entry) => ({
      row: entry.row,
      name: entry.unit.name,
      does: entry.does === 'add' ? 'add' : 'change',
      changes: changesOf(entry, nameOf, language),
    })),
    faults: plan.faults.slice(0, ROWS_SHOWN).map((fault) => ({
      ...fault,
      sentence: filled(language, importWords[language].fault[fault.code], fault.params),
    })),
  };
}

/** What changes of a row, cell by cell as the sheet would write it. */
function changesOf({ unit, before }: PlannedUnit, nameOf: (unitId: string) => string | undefined, language: Language) {
  const cellsOf = (of: Unit | undefined): readonly string[] =>
    of === undefined ? [] : unitCells({ ...of, aliases: [...of.aliases].sort() }, nameOf, unitWords[language]);
  const [was, now] = [cellsOf(before), cellsOf(unit)];
  return unitFields.flatMap((field: UnitField, at) => {
    const [old, fresh] = [was[at] ?? '', now[at] ?? ''];
    return old === fresh ? [] : [{ field, was: old === '' ? null : old, now: fresh === '' ? null : fresh }];
  });
}

import { writeXlsx } from '../../documents/writing/xlsx.js';
import { query } from './declare.js';
import { exportUnits } from './endpoints.import.js';
import { readDistrict, unitsOf } from './queries.js';
import { initialsOf } from './queries.initials.js';
import { unitsWanted } from './rules/search.js';
import { unitSight } from './rules/sight.js';
import { unitDocument } from './rules/unit-paper.js';
import { unitWords } from './word-lists.js';

/** What is on the screen, as a workbook that can be changed and brought back. */
export const exportOfUnits = query(exportUnits, {
  visible: unitSight,
  run: async (reader, { search: { language, ...wanted } }, sight, { actor, today, language: spoken }) => {
    const [units, district] = await Promise.all([
      sight === 'none' ? [] : unitsOf(reader, actor.districtId),
      readDistrict(reader, actor.districtId),
    ]);
    const words = unitWords[language ?? spoken];
    const listed = unitsWanted(units, wanted, today, initialsOf).filter(
      ({ identifiedAs }) => identifiedAs === undefined,
    );
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const title = words.sheet.title(district?.name ?? '');
    const document = unitDocument(listed, (id) => names.get(id), { words, title, on: today });
    return { name: `${title} ${today}.xlsx`, bytes: await writeXlsx(document) };
  },
  view: (file) => file,
});

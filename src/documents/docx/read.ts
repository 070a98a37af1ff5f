import type { Block, PaperDocument } from '../blocks.js';
import { gathering } from '../gathering.js';
import type { OfficePackage } from '../ooxml/package.js';
import { labeller } from './labels.js';
import { pictureCount } from './pictures.js';
import { readNumbering } from './numbering.js';
import { storyReader } from './story.js';
import { readStyles } from './styles.js';

/**
 * Marks of secrecy as GB/T 9704 puts them on the first page. They are often set in the header, which is otherwise left
 * out: a paper that may not be read must not pass because its mark stands there.
 */
const SECRECY_MARK = /绝密|机密|秘密/u;

/** Reads a Word file: what stands on the page in reading order, as it stands with all changes accepted. */
export async function readDocx(office: OfficePackage, main: string): Promise<PaperDocument> {
  const relations = await office.relations(main);
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find((relation) => relation.kind === kind)?.target;
  const styles = await readStyles(office, partOf('styles'));
  const lists = await readNumbering(office, partOf('numbering'));
  const body = gathering();
  const headers = new Set<string>();
  const pictures = pictureCount();
  const story = storyReader({
    styles,
    label: labeller(lists, styles),
    emit: body.add,
    header: (id) => headers.add(relations.get(id)?.target ?? ''),
  });
  await office.read(main, {
    ...story,
    open: (name, attributes) => {
      story.open?.(name, attributes);
      pictures.open?.(name, attributes);
    },
  });
  const marks = gathering();
  for (const part of headers) {
    if (!office.has(part)) continue;
    const emit = (blocks: readonly Block[]): void => {
      marks.add(blocks.filter((block) => block.kind === 'paragraph' && SECRECY_MARK.test(block.text)));
    };
    await office.read(part, storyReader({ styles, label: () => '', emit }));
  }
  // A file without a word shows its pictures alone, however large it says they are.
  const picturePages = body.blocks.length === 0 ? pictures.all() : pictures.large();
  return { format: 'docx', blocks: [...marks.blocks, ...body.blocks], picturePages };
}

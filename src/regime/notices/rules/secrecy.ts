import type { PaperDocument } from '../../../documents/blocks.js';
import { layOut, type Page } from './page.js';
import { inOneSpelling } from './spelling.js';

const SECRET =
  /^(?:密[级級][：:]?)?\s*(?:[绝絕]密|[机機]密|秘密)\s*(?:[★☆].*|（.*）)?$|(?:[绝絕]密|[机機]密|秘密)\s*[★☆]/u;
/** The marks of secrecy stand in the first lines (GB/T 9704 7.2.2); a title may come after them. */
const HEAD_LINES = 15;
const HEAD_ROWS = 5;

/** Says whether a page bears a mark of secrecy in its head. */
export const bearsSecrecyMark = ({ blocks }: Page): boolean =>
  blocks
    .slice(0, HEAD_LINES)
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.slice(0, HEAD_ROWS).flatMap((row) => row.map(({ text }) => text)),
    )
    .slice(0, HEAD_LINES)
    .some((line) => SECRET.test(line.replace(/\s/gu, '')));

/** "a file whose head carries 秘密/机密/绝密 is refused and leaves no copy, thumbnail, index or log of its content" (point 13). */
export const isClassified = (document: PaperDocument): boolean =>
  bearsSecrecyMark(layOut(inOneSpelling(document) ?? document));

/** A mark as a name carries it: 机密★关于….pdf, （秘密）名单.xlsx, 绝密-01.jpg; a word of a title, as in 商业秘密保护, is none. */
const SECRET_NAME =
  /^(?:密[级級][：:_-]?)?(?:[绝絕]密|[机機]密|秘密)(?:[★☆\s._\-—（(【[\]）)】]|$)|[（(【[](?:[绝絕]密|[机機]密|秘密)[★☆\d年]*[）)】\]]|(?:[绝絕]密|[机機]密|秘密)[★☆]/u;

/** Says whether a file's own name carries a mark: of a photo it is all that can be read (point 13). */
export const isNameClassified = (name: string): boolean => SECRET_NAME.test(name.normalize('NFC').trim());

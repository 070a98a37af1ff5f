import { pinyin } from 'pinyin-pro';
import type { Initials } from '../../kernel/finding.js';

/** The initials of a name's pinyin, what is not Chinese left as it is. */
export const initialsOf: Initials = (text) =>
  pinyin(text, { pattern: 'first', toneType: 'none', separator: '', nonZh: 'consecutive' }).replaceAll(' ', '');

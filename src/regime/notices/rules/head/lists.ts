import { type PageParagraph, part, type Passage } from '../page.js';

const LEVEL = '(?:中央|国家|自治区|[省市县区旗州盟镇乡])';
/** Levels without a noun, which the next name completes: 各县、市 | 区人民政府, 中央、省 | 市驻嘉各单位, 县属 | 驻县有关单位. */
const ONLY_LEVELS = new RegExp(`^各?(?:${LEVEL}(?:[、，,]${LEVEL})*|[省市县区旗州镇乡]?[属直辖级])$`, 'u');
const BEGINS_WITH_LEVEL = new RegExp(`^(?:${LEVEL}|[驻直属])`, 'u');
/** Kinds without a name, which go with the name before: 县政府各部门、单位, 各委、办、局. */
const ONLY_A_KIND = /^(?:单位|部门|机构)$|^.$/u;

/** The addressees of a notice: each name as it stands, 各县、市、区人民政府 and 县政府各部门、单位 in one. */
export function splitAddress(address: PageParagraph): Passage[] {
  const names = [...address.text.slice(0, -1).matchAll(/(?:[^、，,；;（(]|[（(][^（()）]*[）)])+/gu)].map((match) =>
    part(address, match.index, match.index + match[0].length),
  );
  return names.reduce<Passage[]>((joined, name) => {
    const before = joined.at(-1);
    if (!before || !belongTogether(before, name, address)) return [...joined, name];
    return [...joined.slice(0, -1), part(address, before.start - address.start, name.end - address.start)];
  }, []);
}

function belongTogether(before: Passage, name: Passage, address: PageParagraph): boolean {
  const separator = address.text.slice(before.end - address.start, name.start - address.start);
  if (!/^、\s*$/u.test(separator)) return false;
  if (ONLY_LEVELS.test(before.text)) return BEGINS_WITH_LEVEL.test(name.text);
  return ONLY_A_KIND.test(name.text);
}

/** 附件：1. … 2. …, each without its number; a list may go on over several lines. */
export function readAttachments(lines: readonly PageParagraph[]): Passage[] {
  return lines.flatMap((line, index) => {
    const lead = /^附件\s*(?:[一二三四五六七八九十\d]+)?\s*[：:]\s*/u.exec(line.text)?.[0].length ?? 0;
    if (index > 0 && lead === 0 && !/^\d{1,2}\s*[.．、]/u.test(line.text)) return [];
    const names: Passage[] = [];
    for (const match of line.text
      .slice(lead)
      .matchAll(/(?:\d{1,2}\s*[.．、]\s*)?(?<name>.+?)[；;。]?(?=\s*\d{1,2}\s*[.．、](?!\d)|$)/gu)) {
      const name = match.groups?.['name'] ?? '';
      const at = lead + match.index + match[0].indexOf(name);
      if (name.trim() !== '') names.push(part(line, at, at + name.trimEnd().length));
    }
    return names;
  });
}

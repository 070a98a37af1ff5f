const MEETING = /(?:常务会|常委会|办公会|党组会|代表大会|人代会|常務會|常委會|全会|专题会|票决)/u;
const DECIDED = /(?:审议|研究|通过|同意|确定|批准|票决|表决|決定|决定|審議|確定)/u;

/**
 * The words in which a notice names the meeting that decided on its list, or null where it names none: "经区十三届人民政府
 * 第12次常务会审议，确定了…10件实事" (R1). Only sentences before the first requirement are looked at: what is to be put
 * before a meeting later (重大事项报请区政府常务会审议) has decided nothing.
 */
export function meetingWords(text: string): string | null {
  const sentences = text.split(/[。；\n]/u).map((sentence) => sentence.trim());
  const start = sentences.findIndex((sentence) => /^[一二三四五六七八九十]+、/u.test(sentence));
  const opening = start === -1 ? sentences : sentences.slice(0, start);
  return opening.find((sentence) => MEETING.test(sentence) && DECIDED.test(sentence)) ?? null;
}

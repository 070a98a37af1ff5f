/** Makes the pinyin initials of a text: qmzj of 区民政局. */
export type Initials = (text: string) => string;

const LATIN = /[a-z]/iu;
/** Whether somebody typed letters, and may mean the initials of characters. */
export const isLatin = (words: string): boolean => LATIN.test(words);

/**
 * Whether a text is what was typed into a search box: its characters, or the pinyin initials of them (ccygz of 冲压件宿舍…).
 * @param initials undefined until they are loaded
 */
export function finder(typed: string | undefined, initials: Initials | undefined): (text: string) => boolean {
  const wanted = (typed ?? '').trim().toLowerCase();
  const byInitials = isLatin(wanted) ? initials : undefined;
  return (text) => {
    if (wanted === '') return true;
    const words = text.toLowerCase();
    return words.includes(wanted) || (byInitials?.(words).includes(wanted) ?? false);
  };
}

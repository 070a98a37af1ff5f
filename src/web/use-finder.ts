import { useInitials } from './use-initials.js';

const LATIN = /[a-z]/i;

/** Whether a text is what was typed into a search box: its characters, or the pinyin initials of them (ccygz of 冲压件宿舍…). */
export function useFinder(typed: string | undefined): (text: string) => boolean {
  const wanted = (typed ?? '').trim().toLowerCase();
  const initials = useInitials(LATIN.test(wanted));
  return (text) => {
    if (wanted === '') return true;
    const words = text.toLowerCase();
    return words.includes(wanted) || (initials?.(words).includes(wanted) ?? false);
  };
}

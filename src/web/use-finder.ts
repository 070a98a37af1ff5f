import { finder, isLatin } from '../kernel/finding.js';
import { useInitials } from './use-initials.js';

/** What looks a list through for what was typed into its search box. */
export function useFinder(typed = ''): (text: string) => boolean {
  return finder(typed, useInitials(isLatin(typed)));
}

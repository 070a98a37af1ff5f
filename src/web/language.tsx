import type { Language, WordLists } from '../kernel/language.js';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const Spoken = createContext<Spoken>({ language: 'zh-CN', speak: () => undefined });

const KEPT = 'shishi.language';
const isLanguage = (text: string | null): text is Language => text === 'zh-CN' || text === 'en';

/** The language last chosen here; else Chinese, unless the browser asks for English. */
export function keptLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  return navigator.languages.some((tag) => tag.startsWith('zh')) || !navigator.language.startsWith('en')
    ? 'zh-CN'
    : 'en';
}

/** Hands the language down and says it to the browser, so that it is read aloud and set rightly. */
export function LanguageScope({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }, [language]);
  const spoken = useMemo(() => ({ language, speak: setLanguage }), [language]);
  return <Spoken.Provider value={spoken}>{children}</Spoken.Provider>;
}

export const useLanguage = (): Spoken => useContext(Spoken);

/** The words of a folder in the language of the page. */
export const useWords = <Words,>(lists: WordLists<Words>): Words => lists[useLanguage().language];

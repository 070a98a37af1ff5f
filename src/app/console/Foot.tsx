import { useEffect, useState } from 'react';
import { keptTheme, keptType, nextTheme, nextType, setAppearance } from '../../web/appearance.js';
import { useLanguage, useWords } from '../../web/language.js';
import { consoleWords } from './word-lists.js';

/** How the page looks and speaks, for whoever needs it otherwise. */
export function Foot() {
  const words = useWords(consoleWords).foot;
  const { language, speak } = useLanguage();
  const [type, setType] = useState(keptType);
  const [theme, setTheme] = useState(keptTheme);
  useEffect(() => {
    setAppearance(type, theme);
  }, [type, theme]);
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <footer className="foot">
      <button type="button" className="fix" onClick={() => setType(nextType(type))}>
        {words.type} {type}%
      </button>
      <button type="button" className="fix" onClick={() => setTheme(nextTheme(theme))}>
        {words.theme[theme]}
      </button>
      <button type="button" className="fix" lang={other} onClick={() => speak(other)}>
        {words.otherLanguage}
      </button>
      <button type="button" className="fix" onClick={() => window.print()}>
        {words.print}
      </button>
    </footer>
  );
}

/** The languages the regime speaks. Chinese unless whoever asks wants English. */
export type Language = 'zh-CN' | 'en';

/** The words of one folder in both languages; a word that one of them lacks is a compile error. */
export type WordLists<Words> = Readonly<Record<Language, Words>>;

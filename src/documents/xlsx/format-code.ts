export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'date'; readonly code: string }
  | { readonly kind: 'digits'; readonly code: string }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' };

export interface Section {
  readonly tokens: readonly Token[];
  readonly isDate: boolean;
  readonly twelveHours: boolean;
  readonly han: '' | '1' | '2';
  readonly condition?: (value: number) => boolean;
}

/** The system's long date, as a Chinese office has it. */
const LONG_DATE = 'yyyy"年"m"月"d"日"';

const TOKEN = new RegExp(
  [
    '"(?<quoted>[^"]*)"',
    '\\\\(?<escaped>.)',
    '(?<space>_.)', // as wide as the letter that follows
    '(?<fill>\\*.)', // the letter repeated up to the edge of the cell
    '\\[(?<bracket>[^\\]]*)\\]',
    '(?<general>General|G/通用格式)',
    '(?<half>上午/下午|AM/PM|A/P)',
    '(?<exponent>E[+-]0+)',
    '(?<date>y+|e+|m+|d+|h+|s+(?:\\.0+)?|a{3,4})',
    '(?<digits>[0#?](?:[0#?,.]*[0#?.])?,*|\\.[0#?]+)',
    '(?<text>@)',
    '(?<other>[\\s\\S])',
  ].join('|'),
  'giu',
);

/** Cuts a code into its sections: positive; negative; zero; text. */
export function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*(?:;|$)/gu) ?? [code])
    .slice(0, 4)
    .map((part) => part.replace(/;$/u, ''));
}

export function readSection(code: string): Section {
  const tokens: Token[] = [];
  let condition: ((value: number) => boolean) | undefined;
  let twelveHours = false;
  let han: Section['han'] = '';
  for (const { groups: found = {} } of code.matchAll(TOKEN)) {
    const { quoted, escaped, bracket, half, date, digits, exponent, other } = found;
    const literal = quoted ?? escaped ?? other ?? (found['space'] === undefined ? undefined : ' ');
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (bracket !== undefined) {
      if (/^\$-F800/iu.test(bracket)) return readSection(LONG_DATE);
      const dbNum = /^DBNum([12])$/iu.exec(bracket)?.[1];
      if (dbNum === '1' || dbNum === '2') han = dbNum;
      else if (/^(?:h+|m+|s+)$/iu.test(bracket))
        tokens.push({ kind: 'date', code: `[${bracket.slice(0, 1).toLowerCase()}]` });
      else if (bracket.startsWith('$')) tokens.push({ kind: 'literal', text: bracket.slice(1).split('-')[0] ?? '' });
      else condition = readCondition(bracket) ?? condition;
    } else if (half !== undefined) {
      twelveHours = true;
      tokens.push({ kind: 'date', code: half.startsWith('上') ? '上午' : 'AM' });
    } else if (date !== undefined) tokens.push({ kind: 'date', code: date.toLowerCase() });
    else if (digits !== undefined || exponent !== undefined)
      tokens.push({ kind: 'digits', code: digits ?? exponent ?? '' });
    else if (found['general'] !== undefined) tokens.push({ kind: 'general' });
    else if (found['text'] !== undefined) tokens.push({ kind: 'text' });
  }
  const isDate = tokens.some((token) => token.kind === 'date') && !tokens.some((token) => token.kind === 'general');
  return { tokens: minutesApart(tokens), isDate, twelveHours, han, ...(condition && { condition }) };
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '<>': (value, bound) => value !== bound,
  '=': (value, bound) => value === bound,
};

/** `[>=100]`; undefined for what else stands in brackets, such as a colour. */
function readCondition(bracket: string): ((value: number) => boolean) | undefined {
  const found = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u.exec(bracket);
  const holds = COMPARISONS[found?.[1] ?? ''];
  const bound = Number(found?.[2]);
  return holds && ((value) => holds(value, bound));
}

/** The letter m is a minute next to hours or seconds, and a month everywhere else. */
function minutesApart(tokens: readonly Token[]): Token[] {
  const dates = tokens.filter((token) => token.kind === 'date');
  return tokens.map((token) => {
    if (token.kind !== 'date' || !/^m{1,2}$/u.test(token.code)) return token;
    const at = dates.indexOf(token);
    const minute = /^\[?h/u.test(dates[at - 1]?.code ?? '') || (dates[at + 1]?.code.startsWith('s') ?? false);
    return minute ? { kind: 'date', code: token.code === 'mm' ? 'nn' : 'n' } : token;
  });
}

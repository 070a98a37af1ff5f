/** How a person likes the page: kept in the browser, not with the account, since it belongs to the screen. */
const TYPES = ['100', '125', '150'] as const;
const THEMES = ['auto', 'dark', 'light'] as const;
export type Type = (typeof TYPES)[number];
export type Theme = (typeof THEMES)[number];

const kept = <Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value =>
  values.find((value) => value === localStorage.getItem(`shishi.${name}`)) ?? values[0];

const after = <Value extends string>(values: readonly [Value, ...Value[]], now: Value): Value =>
  values[(values.indexOf(now) + 1) % values.length] ?? values[0];

export const keptType = (): Type => kept('type', TYPES);
export const keptTheme = (): Theme => kept('theme', THEMES);
export const nextType = (now: Type): Type => after(TYPES, now);
export const nextTheme = (now: Theme): Theme => after(THEMES, now);

/** Sets the page so; tokens.css does the rest. */
export function setAppearance(type: Type, theme: Theme): void {
  const { dataset } = document.documentElement;
  if (type === '100') delete dataset['type'];
  else dataset['type'] = type;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
  localStorage.setItem('shishi.type', type);
  localStorage.setItem('shishi.theme', theme);
}

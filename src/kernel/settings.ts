import { z } from 'zod';

/** What a setting may be, and what it is until somebody chooses otherwise. */
export type Setting =
  | { readonly kind: 'whole'; readonly usual: number; readonly least: number; readonly most: number }
  | { readonly kind: 'yes-no'; readonly usual: boolean }
  | { readonly kind: 'one-of'; readonly usual: string; readonly of: readonly string[] }
  | { readonly kind: 'some-of'; readonly usual: readonly string[]; readonly of: readonly string[] };

/** Settings that are changed on one page and under one permission. */
export interface SettingsGroup<Name extends string = string> {
  /** `sign-in`: the word of the addresses, of the policy and of the ledger. */
  readonly name: string;
  readonly settings: Readonly<Record<Name, Setting>>;
}

type ValueOf<S extends Setting> = S extends { readonly kind: 'whole' }
  ? number
  : S extends { readonly kind: 'yes-no' }
    ? boolean
    : S extends { readonly kind: 'one-of' }
      ? string
      : readonly string[];

/** The values of a group, each of its own type. */
export type ValuesOf<G extends SettingsGroup> = { readonly [N in keyof G['settings']]: ValueOf<G['settings'][N]> };
export type SettingValue = number | boolean | string | readonly string[];

const makeSchema = (setting: Setting): z.ZodType<SettingValue> => {
  if (setting.kind === 'whole') return z.int().min(setting.least).max(setting.most);
  if (setting.kind === 'yes-no') return z.boolean();
  if (setting.kind === 'one-of') return z.enum([...setting.of]);
  return z.array(z.enum([...setting.of])).max(setting.of.length);
};

/** Made once: every request asks by which settings its session lives, and making a schema takes far longer than using it. */
const schemas = new WeakMap<Setting, z.ZodType<SettingValue>>();

function schemaOfOne(setting: Setting): z.ZodType<SettingValue> {
  const schema = schemas.get(setting) ?? makeSchema(setting);
  schemas.set(setting, schema);
  return schema;
}

/** Takes any of a group's settings, and refuses each that is out of its bounds. */
export const settingsSchema = ({ settings }: SettingsGroup): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(settings).map(([name, of]) => [name, schemaOfOne(of).optional()])));

const Kept = z.record(z.string(), z.unknown()).catch({});

/**
 * The values that hold: what was chosen, and the usual where nothing was, or where what was chosen is no longer within the
 * bounds (a newer program may draw them closer).
 */
export function settingsChosen<G extends SettingsGroup>(group: G, chosen: unknown): ValuesOf<G> {
  const kept = Kept.parse(chosen);
  const values = Object.entries(group.settings).map(([name, setting]) => {
    if (kept[name] === undefined) return [name, setting.usual];
    const read = schemaOfOne(setting).safeParse(kept[name]);
    return [name, read.success ? read.data : setting.usual];
  });
  return Object.fromEntries(values) as ValuesOf<G>;
}

/** The usual values of a group. */
export const usualSettings = <G extends SettingsGroup>(group: G): ValuesOf<G> => settingsChosen(group, {});

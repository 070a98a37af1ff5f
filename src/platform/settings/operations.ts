import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { Json } from '../../kernel/record.js';
import type { SettingsGroup, SettingValue, ValuesOf } from '../../kernel/settings.js';
import type { Acting, Subject } from '../../kernel/world.js';
import type { Tx } from '../database/tables.js';
import { declarationsFor } from '../operations/declarations.js';
import { settingsEndpoints } from './endpoints.js';
import { type Kept, lockSettings, readSettings, saveSettings } from './store.js';

/** One setting was changed. */
export interface SettingChanged {
  readonly type: 'settings.changed';
  readonly group: string;
  readonly setting: string;
  readonly from: SettingValue;
  readonly to: SettingValue;
}

/** A group of settings, as policy and visibility are asked about it. */
export interface SettingsSubject extends Subject {
  readonly kind: 'settings';
  /** Which: whose they are depends on it. */
  readonly group: string;
}

/** Why a change cannot be made; a rule that must know more than the settings. Undefined: it can. */
export type ChangeGuard<G extends SettingsGroup> = (
  tx: Tx,
  districtId: string,
  change: { readonly from: ValuesOf<G>; readonly to: ValuesOf<G> },
) => Promise<{ readonly code: string } | undefined>;

/** Reading a group and changing it, each changed setting with its own row in the ledger. */
export function settingsOperations<Actor extends Acting, G extends SettingsGroup>(group: G, guard?: ChangeGuard<G>) {
  const { operation, query } = declarationsFor<Actor>();
  const endpoints = settingsEndpoints(group);
  const subject = ({ id, version }: Kept<G>): SettingsSubject => ({
    kind: 'settings',
    group: group.name,
    id,
    version,
    open: [endpoints.change.action],
  });
  type Facts = Kept<G> & { readonly to: ValuesOf<G>; readonly refusal: { readonly code: string } | undefined };
  return [
    query(endpoints.read, {
      visible: ({ districtId }) => districtId,
      run: (reader, _asked, districtId) => readSettings(reader, districtId, group),
      subject,
      view: (kept, can) => ({ values: kept.values, can: can(subject(kept)) }),
    }),
    operation(endpoints.change, {
      load: async (tx, _params, body, { actor }): Promise<Facts> => {
        const kept = await lockSettings(tx, actor.districtId, group);
        const to: ValuesOf<G> = { ...kept.values, ...body };
        return { ...kept, to, refusal: await guard?.(tx, actor.districtId, { from: kept.values, to }) };
      },
      subject,
      proof: () => true,
      decide: ({ refusal, to, ...kept }): Decision<Kept<G>, SettingChanged> => {
        if (refusal) return refuse(refusal.code);
        const events = changesOf(group, kept.values, to);
        return events.length === 0 ? refuse('settings.nothing-changed') : done({ ...kept, values: to }, ...events);
      },
      save: (tx, kept) => saveSettings(tx, group, kept),
      record: ({ group: name, setting, from, to }, { id }) => ({
        subjects: [{ kind: 'settings', id }],
        facts: { group: name, setting, from: json(from), to: json(to) },
      }),
      view: (kept, can) => ({ values: kept.values, can: can(subject(kept)) }),
    }),
  ];
}

const changesOf = <G extends SettingsGroup>(
  group: G,
  from: ValuesOf<G>,
  to: ValuesOf<G>,
): readonly SettingChanged[] => {
  const before = new Map(Object.entries<SettingValue>(from));
  return Object.entries<SettingValue>(to).flatMap(([setting, value]) => {
    const old = before.get(setting);
    const same = old === undefined || JSON.stringify(old) === JSON.stringify(value);
    return same ? [] : [{ type: 'settings.changed', group: group.name, setting, from: old, to: value } as const];
  });
};

const json = (value: SettingValue): Json => value;

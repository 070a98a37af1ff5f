import { instant } from '../../platform/clocks/system-clock.js';
import type { Day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import { insertAccount } from '../../platform/sessions/account-store.js';
import { INVITATION_MS, invite } from '../../platform/sessions/entry-codes.js';
import { lockSettings, saveSettings } from '../../platform/settings/store.js';
import { administratorSettings, type Appointed, type Opening } from './rules/districts.js';
import type { District } from './rules/units.js';
import { districtColumns, insertDistrict, insertPerson, insertPosts } from './store.js';

interface Opened {
  /** By the regime's clock: the first day of the posts. */
  readonly from: Day;
  /** Whose account invites. */
  readonly by: string;
  /** By the system's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly newId: () => string;
}

/** What is handed out: who it lets in, and until when. */
export interface Invited {
  readonly administrator: Appointed;
  readonly invitation: string;
}

/** Puts a district down with its administrators, and invites them. */
export async function saveOpening(tx: Tx, opening: Opening, opened: Opened): Promise<readonly Invited[]> {
  const { id: districtId, district, administrators, rule } = opening;
  await insertDistrict(tx, districtId, district);
  if (rule.systemWithSecurity) {
    const kept = await lockSettings(tx, districtId, administratorSettings);
    await saveSettings(tx, administratorSettings, { ...kept, values: rule });
  }
  const invited: Invited[] = [];
  for (const administrator of administrators) {
    const { accountId, personId, loginName, name, roles } = administrator;
    await insertAccount(tx, { districtId, id: accountId, loginName, passwordHash: null }, opened.now);
    await insertPerson(tx, districtId, { id: personId, name, accountId });
    const posts = roles.map((role) => ({ id: opened.newId(), personId, role, from: opened.from }));
    await insertPosts(tx, districtId, posts);
    invited.push({ administrator, invitation: await invite(tx, { districtId, accountId }, opened.by, opened.now) });
  }
  return invited;
}

export const invitationEnd = (now: number): string => instant(now + INVITATION_MS);

/** Writes a district that is held, under its next version. */
export async function updateDistrict(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  now: District,
): Promise<void> {
  await tx
    .updateTable('district')
    .set({ code: now.code, ...districtColumns(now), version: version + 1 })
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirstOrThrow();
}

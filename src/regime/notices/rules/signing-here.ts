import type { SettingsGroup } from '../../../kernel/settings.js';

/**
 * Whether leaders sign notices here (此处签发). Not unless the district says so: leaders sign on paper, and a notice is
 * registered as issued (point 1, point 10). What was sent to be signed before it was switched off may still be signed.
 */
export const signingSettings = {
  name: 'signing',
  settings: { signedHere: { kind: 'yes-no', usual: false } },
} as const satisfies SettingsGroup;
export type SigningSettings = typeof signingSettings;

import { signInSettings } from '../../../platform/sessions/settings.js';
import { settingsEndpoints } from '../../../platform/settings/endpoints.js';
import { administrators, roles } from '../../../regime/offices/rules/actor.js';
import { signingSettings } from '../../../regime/notices/rules/signing-here.js';
import { retentionSettings } from '../../../regime/retention/rules/retention.js';
import { administratorSettings } from '../../../regime/offices/rules/districts.js';

/** The rules of signing in as the program has them (app/regime.ts). */
export const signInGroup = signInSettings({ all: roles, needingSecondFactor: administrators });
export const { read: readSignInSettings, change: changeSignInSettings } = settingsEndpoints(signInGroup);
export const { read: readRetentionSettings, change: changeRetentionSettings } = settingsEndpoints(retentionSettings);
export const { read: readAdministratorSettings, change: changeAdministratorSettings } =
  settingsEndpoints(administratorSettings);
export const { read: readSigningSettings, change: changeSigningSettings } = settingsEndpoints(signingSettings);

import { z } from 'zod';

/** Long enough that five tries a quarter of an hour find none; whatever is longer than a page is no password. */
const LEAST_PASSWORD = 12;
const MOST_PASSWORD = 200;
const MOST_NAME = 100;

const LoginName = z.string().trim().min(1).max(MOST_NAME);
const NewPassword = z.string().min(LEAST_PASSWORD).max(MOST_PASSWORD);

const District = z
  .string()
  .max(MOST_NAME)
  .default('')
  .meta({ description: "The district's code; empty for who administers all" });

export const SignInForm = z.strictObject({
  district: District,
  loginName: LoginName,
  password: z.string().min(1).max(MOST_PASSWORD),
});

export const ProofForm = z.strictObject({ password: z.string().min(1).max(MOST_PASSWORD) });

export const FirstRunForm = z.strictObject({
  code: z.string().min(1).max(MOST_NAME).meta({ description: 'As printed on the console' }),
  loginName: LoginName,
  password: NewPassword,
});

export const SessionView = z
  .object({ accountId: z.uuid(), districtId: z.uuid(), loginName: z.string(), role: z.string() })
  .meta({ id: 'Session' });

export const FirstRunView = z.object({ open: z.boolean() });

/** What stands behind the `#` of an invitation's link. */
const Invitation = z.string().min(1).max(MOST_NAME);

export const InvitationForm = z.strictObject({ invitation: Invitation });

export const InvitedPasswordForm = z.strictObject({ invitation: Invitation, password: NewPassword });

export const InvitationView = z
  .object({ loginName: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'Invitation' });

export const ForgottenPasswordForm = z.strictObject({
  district: District,
  loginName: LoginName,
  code: z.string().min(1).max(MOST_NAME).meta({ description: 'As read out on the telephone' }),
  password: NewPassword,
});

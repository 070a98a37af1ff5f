import { z } from 'zod';
import { PROOFS, TODOS } from './todo-names.js';

/** Whatever is longer than a page is no password; what one must be is the district's to say (password-rules.ts). */
const MOST_PASSWORD = 200;
const MOST_NAME = 100;

const LoginName = z.string().trim().min(1).max(MOST_NAME);
const Password = z.string().min(1).max(MOST_PASSWORD);
const Code = z.string().min(1).max(MOST_NAME);

const District = z
  .string()
  .max(MOST_NAME)
  .default('')
  .meta({ description: "The district's code; empty for who administers all" });

export const SignInForm = z.strictObject({ district: District, loginName: LoginName, password: Password });

/** Either proves that it is them; what is left out is not asked. */
export const ProofForm = z.union([z.strictObject({ password: Password }), z.strictObject({ code: Code })]);

export const SecondFactorForm = z.strictObject({
  code: Code.meta({ description: 'Of the authenticator, or a recovery code' }),
});

export const FirstRunForm = z.strictObject({
  code: Code.meta({ description: 'As printed on the console' }),
  loginName: LoginName,
  password: Password,
});

export const SessionView = z
  .object({
    accountId: z.uuid(),
    districtId: z.uuid(),
    loginName: z.string(),
    role: z.string(),
    way: z.string(),
    proofs: z.array(z.enum(PROOFS)).meta({ description: 'By what they may prove again that it is them' }),
    todo: z.enum(TODOS).nullable().meta({ description: 'What is to be done before anything else' }),
  })
  .meta({ id: 'Session' });

export const FirstRunView = z.object({ open: z.boolean() });

/** What stands behind the `#` of an invitation's link. */
const Invitation = z.string().min(1).max(MOST_NAME);

export const InvitationForm = z.strictObject({ invitation: Invitation });

export const InvitedPasswordForm = z.strictObject({ invitation: Invitation, password: Password });

/** What a new password must be, for the hint at its field. */
const PasswordRules = z
  .object({
    passwordLength: z.int(),
    passwordKinds: z.int(),
    passphrases: z.boolean(),
    passphraseLength: z.int(),
  })
  .meta({ id: 'PasswordRules' });
export type PasswordRules = z.infer<typeof PasswordRules>;

export const InvitationView = z
  .object({ loginName: z.string(), expiresAt: z.iso.datetime(), rules: PasswordRules })
  .meta({ id: 'Invitation' });

export const ForgottenPasswordForm = z.strictObject({
  district: District,
  loginName: LoginName,
  code: Code.meta({ description: 'As read out on the telephone' }),
  password: Password,
});

export const DoorSearch = z.object({ district: z.string().max(MOST_NAME).default('') });

/** How people of a district may come in: what the sign-in page offers. */
export const DoorView = z
  .object({
    local: z.boolean().meta({ description: 'Whether name and password are taken' }),
    rules: PasswordRules,
    providers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Door' });

export const NewPasswordForm = z.strictObject({ current: Password, password: Password });

export const EnrolmentView = z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'Enrolment' });

export const RecoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export const OneOfAccount = z.object({ id: z.uuid() });

/** Everything somebody may know and decide about their own account. */
export const AccountView = z
  .object({
    loginName: z.string(),
    way: z.string(),
    rules: PasswordRules,
    passwordSetAt: z.string().nullable(),
    secondFactor: z.object({
      since: z.string().nullable().meta({ description: 'Null: none' }),
      required: z.boolean(),
      recoveryCodes: z.int().meta({ description: 'How many are left' }),
    }),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        device: z.string(),
        way: z.string(),
        since: z.string(),
        lastSeen: z.string(),
        current: z.boolean(),
      }),
    ),
    devices: z.array(z.object({ id: z.uuid(), name: z.string(), since: z.string(), lastSeen: z.string() })),
    providers: z.array(
      z.object({ id: z.uuid(), name: z.string(), linkedAt: z.string().nullable().meta({ description: 'Null: not' }) }),
    ),
    latest: z.array(
      z.object({ at: z.string(), way: z.string(), outcome: z.string(), address: z.string(), device: z.string() }),
    ),
  })
  .meta({ id: 'Account' });

/** As OpenID Connect Back-Channel Logout sends it. */
export const LogoutForm = z.object({ logout_token: z.string().min(1).max(10_000) });

export const LinkView = z.object({ address: z.string().meta({ description: 'Where the browser goes to link' }) });

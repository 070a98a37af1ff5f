import type { Sentence } from '../../kernel/telling.js';

const BY: Readonly<Record<string, string>> = {
  invitation: '凭邀请设定了登录密码',
  'telephone-code': '凭电话告知的一次性口令重设了登录密码',
  owner: '更换了登录密码',
};

export const accountLedgerZhCN = {
  'account.created': ({ told }) => `用首次启动口令建立了第一个管理员账号“${told('loginName')}”`,
  'account.password-set': ({ fact }) => BY[fact('by')] ?? '设定了登录密码',
  'account.second-factor-enrolled': () => '启用了第二重验证',
  'account.second-factor-removed': () => '取消了第二重验证',
  'account.recovery-codes-made': () => '重新生成了恢复码',
  'account.signed-out-everywhere': ({ fact }) => `在所有设备上退出（${fact('sessions')}处）`,
  'account.linked': () => '绑定了单点登录',
  'account.linked-by-administrator': () => '为账号绑定了单点登录',
  'account.second-factor-reset': () => '重置了账号的第二重验证',
  'sign-in-provider.added': ({ fact }) => `添加了单点登录的身份提供方（${fact('issuer')}）`,
  'sign-in-provider.changed': ({ fact }) => `修改了单点登录的身份提供方（${fact('issuer')}）`,
  'account.unlinked': () => '解除了与单点登录的绑定',
  'emergency.sealed': ({ fact }) => (fact('again') === 'true' ? '换了密码，重新封存应急账号' : '封存了应急账号'),
  'emergency.opened': () => '启用了封存的应急账号',
} satisfies Readonly<Record<`${'account' | 'emergency' | 'sign-in-provider'}.${string}`, Sentence>>;

/** What happens to accounts without the regime having a part in it. */
export type AccountEvent = keyof typeof accountLedgerZhCN;

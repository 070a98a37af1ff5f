/** What the platform itself says when it does not do something. */
export const problemWords = {
  'signed-out': '请先登录',
  'sign-in-failed': '用户名或密码不正确；连续输错几次，该用户名会锁定几分钟',
  'proof-needed': '此操作需要再次确认身份，请重新输入密码或动态码',
  'not-found': '没有这条记录，或您无权查看',
  forbidden: '您的岗位不能进行此操作',
  invalid: '有填写项需要修改',
  'key-reused': '同一请求编号已用于另一项提交，请刷新页面后重新提交',
  stale: '您打开之后，此记录已被他人修改，请查看修改内容后再提交',
  'draft-closed': '此表单已提交或已关闭，不能继续填写',
  busy: '他人正在处理同一记录，请稍后再试',
  unavailable: '系统暂时无法使用，请稍后再试，您刚才的提交没有生效',
  'too-many': '请求过于频繁，请稍后再试',
  'cross-site': '请求不是从本系统页面发出的，已被拒绝',
  'invitation-over': '邀请链接已经用过或已过期，请向发出邀请的人要新的链接',
  'code-failed': '用户名或一次性代码不正确，或代码已失效；代码15分钟内有效，输错五次作废，可再打电话要一个',
  'second-factor-needed': '还差一步：请输入动态码',
  'second-factor-missing': '您的岗位要求两步验证，请先绑定',
  'password-too-old': '密码已到期，请先修改',
  'proof-failed': '密码或动态码不正确；连续输错会暂时锁定，每个动态码只能用一次',
  'second-factor-there': '已经绑定了两步验证；要换手机，请先解除',
  'second-factor-required': '您的岗位要求两步验证，不能解除',
  'no-password': '此账号没有密码，用单点登录进入',
  'same-password': '新密码不能和现在的一样',
  'first-run-closed': '管理员已经创建，或一次性代码已失效；重新启动程序可取得新的代码',
  'too-large': '提交的内容超过允许的大小',
  'unsupported-media': '不支持这种格式的提交',
  malformed: '提交的内容无法读取',
  internal: '系统出现故障，您刚才的提交没有生效；请把请求编号告诉管理员',
} as const;

/** What is wrong with a field. `{n}` is filled in. */
export const fieldWords = {
  required: '请填写',
  'wrong-kind': '填写的内容类型不正确',
  'too-short': '至少填写{n}个字',
  'too-long': '最多填写{n}个字',
  'too-few': '至少需要{n}项',
  'too-many': '最多允许{n}项',
  'too-small': '不能小于{n}',
  'not-above': '必须大于{n}',
  'too-big': '不能大于{n}',
  'not-below': '必须小于{n}',
  'not-whole': '请填写整数',
  'not-one-of': '请从给定的选项中选择',
  'not-known': '没有这一填写项',
  'not-a-day': '请填写日期，如 2022-04-07',
  'not-an-instant': '请填写日期和时间，如 2022-04-07T07:00:00Z',
  'not-an-id': '编号格式不正确',
  'not-an-address': '请填写正确的邮箱地址',
  'wrong-form': '填写的格式不正确',
  'wrong-step': '必须是{n}的倍数',
  'wrong-check': '校验码不符，请与原件核对',
  'password-too-plain': '小写字母、大写字母、数字、符号中至少要有{n}种，或改用更长的口令',
  'password-known': '这是人人会猜的密码，请换一个',
  'password-of-name': '密码里不能有用户名',
  'no-text': '含有无法保存的字符，请删除后重新填写',
  'not-a-cursor': '翻页位置无效，请回到第一页',
  'not-a-version': '版本号格式不正确',
  'version-missing': '缺少版本号：请先打开记录再修改',
  'not-a-window': '窗口编号须为8至64个字母、数字或连字符',
  'not-a-key': '请求编号须为1至200个可见字符',
  wrong: '填写有误',
} as const;

/** Every problem the platform itself can answer with. */
export type PlatformCode = keyof typeof problemWords;
export type FieldCode = keyof typeof fieldWords;
/** A word that another language lacks is a compile error. */
export type ProblemWords = { readonly [Code in PlatformCode]: string };
export type FieldWords = { readonly [Code in FieldCode]: string };

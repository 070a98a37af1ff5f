import type { WordLists } from '../../kernel/language.js';

/** Why something is not done to a district or its administrators; `{…}` is filled from the refusal. */
export const districtRefusals: Readonly<Record<string, WordLists<string>>> = {
  'district.code-unfit': {
    'zh-CN': '{code}不是区县的行政区划代码：前两位是省级代码，末两位不能是00，请核对',
    en: '{code} is no code of a district or county: it begins with a province and does not end in 00',
  },
  'district.code-taken': {
    'zh-CN': '这个行政区划代码的地区已经开通，请从名单里打开',
    en: 'A district of this code is open already: find it on the list',
  },
  'district.code-in-use': {
    'zh-CN': '已有人用{code}登录，公开页地址里也是它，代码不能再改',
    en: 'People sign in with {code}, and the public address holds it: the code stays',
  },
  'district.unchanged': { 'zh-CN': '{name}没有改动，不用保存', en: 'Nothing of {name} was changed' },
  'district.administrators-apart': {
    'zh-CN': '{name}写了两次：三个管理员要分开，只有系统和安全可以勾选由一人兼任；确是同名的两个人，请在姓名后注明科室',
    en: '{name} stands there twice. Administrators are apart; only system and security may be one person, by the box. Two people of one name: add their section',
  },
  'settings.both-in-one': {
    'zh-CN': '现在有人兼任系统和安全管理员，请先把其中一个岗位交给别人',
    en: 'Somebody is system and security administrator: let them hand one of the posts on first',
  },
};

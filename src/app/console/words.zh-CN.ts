import { rolesZhCN } from '../../regime/offices/words.roles.zh-CN.js';
import type { ConsoleWords } from './words.js';

const ROLES: Readonly<Record<string, string>> = rolesZhCN;

export const zhCN: ConsoleWords = {
  name: '实事',
  skip: '跳到正文',
  navigation: '主导航',
  nav: {
    channels: '渠道',
    desk: '待办',
    programme: '实事',
    days: '日子',
    notices: '通知',
    units: '单位',
    people: '人员',
    ledger: '台账',
  },
  year: (year) => `${String(year)}年度`,
  today: '今天是',
  demo: '演示模式：数据可以随意改动，不要录入真实信息。',
  demoDoor: '演示：选一个岗位进入',
  nextDay: '到下一天',
  nextDeadline: '到下一个截止日',
  otherPost: '换一个岗位',
  account: '我的账号',
  signOut: '退出',
  role: (role) => ROLES[role] ?? role,
  at: (person, role, units) => `${person}，${units.join('、')}${role}`,
  foot: {
    type: '大字',
    theme: { auto: '深色', dark: '浅色', light: '跟随系统' },
    print: '打印',
    otherLanguage: 'English',
  },
  signIn: {
    title: '登录实事系统',
    lead: '为民办实事的任务、日子和进展都在这里。没有账号的，请向区政府办公室申请。',
    district: '地区代码',
    districtHint: '如 450204；系统管理员不填',
    loginName: '用户名',
    password: '密码',
    act: '登录',
    forgotten: '忘记密码',
    provider: (name) => `用${name}登录`,
    emergency: '本区用单点登录；单点登录不能用时，用应急账号',
    failed: {
      unknown:
        '您的单点登录还没有关联到本系统的账号。请告诉安全管理员，由他关联；或者先用密码登录，在“我的账号”里自己关联。',
      failed: '单点登录没有成功，请再试一次；还不行，请告诉安全管理员。',
      linked: '这个单点登录已经关联到另一个账号，没有改动。',
    },
    firstRun: '系统还没有管理员，现在创建',
  },
  firstRun: {
    title: '创建第一个管理员',
    lead: '系统第一次启动。请把启动窗口里打印的一次性代码抄到这里，证明您能管理这台机器。',
    code: '一次性代码',
    codeHint: '启动程序时打印，只能用一次',
    loginName: '管理员用户名',
    password: '密码',
    passwordHint: '至少8个字符、含3种（大小写字母、数字、符号），或者15个字符以上',
    act: '创建管理员并登录',
    closed: '管理员已经创建，一次性代码不再有效。',
    toSignIn: '去登录',
  },
  missing: {
    title: '没有这一页',
    lead: '地址可能抄错了，也可能这条记录不归您看。',
    home: '回到首页',
  },
  broken: {
    title: '这一页没能显示出来',
    lead: '已经保存的内容不受影响。请刷新再试；还不行，请告诉管理员您刚才做了什么。',
    reload: '刷新',
  },
  home: {
    title: '从哪里开始？',
    why: '还没有年度实事。登记已印发的通知以后，通知里的每一件实事、每一个日子都会列在这里。',
    act: '登记已印发文件',
  },
};

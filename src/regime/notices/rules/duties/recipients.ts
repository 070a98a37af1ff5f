import { isCollective, isUnitName } from '../unit-names.js';
import { readUnitNames } from '../units.js';

/** Who receives a report, by no unit's name: the public, a leader, a meeting, a system. */
const RECEIVES =
  /(?:领导|常务会议?|常委会|全会|会议|党组|系统|平台|邮箱|信箱|社会|公众|群众|市民|代表|委员|我[办局委区县市]|本级|上级|[省市区县旗州部])$/u;
const HANDED =
  '报送|上报|呈报|呈送|报请|提请|抄送|抄报|抄告|报告(?!报|并|上|提|送|反|于|及|和|、|，)|汇报|反馈|提交|移交|交送|函告|报备|上传|录入|推送|送达|送交|送|报(?![表名道告送备请刊纸酬账警销批])';
/** What is done with it there ends the name: 报X备案, 报X审定后组织实施. */
const THERE =
  '备案|备查|审定|审批|审议|审核|审查|批准|同意|汇总|研究|存档|核准|审阅|把关|备核|统筹|协调|决定|后|并|联系人|邮箱|，|（|$';
const TOWARDS = new RegExp(
  `向(?<name>.{1,40}?)(?:作出?|进行)?(?:书面|专题|专项|正式|及时|定期|如实|统一|主动|全面)*(?:报告|汇报|公布|公开|公示|反馈|通报|报送|报备|备案|提交|发布|推送|提供|移送|述职|说明|申请|移交|上报|报(?=一次|1次|进展|进度|情况))`,
  'gu',
);
const THROUGH = /在(?<name>[^，。；于]{2,30}(?:系统|平台|网站|网|公众号))(?:上)?(?:报告|填报|报送|上报|录入)/gu;
const SIGNED_IN =
  /(?:登录|登陆|通过)(?<name>[^，。；于]{2,30}(?:系统|平台|网站|网|公众号|邮箱))[^，。；]{0,12}(?:报(?!道)|填|上传|提交|录入|反馈)/gu;
const AFTER_VERB = new RegExp(
  `(?<![汇填申举预呈情简专周月旬季日快])(?:${HANDED})(?:给|至|到|于|往|与)?(?<name>[^，。；：]{1,60}?)(?=${THERE})`,
  'gu',
);
const REPORTED =
  /(?<![汇填申举预情简专周月旬季日快])报(?!送|告|请|备|道|名|表|酬|账|到)(?<name>[^，。；：]{2,40}?)(?=备案|审定|审批|审议|审核|批准|同意|研究|汇总|备查|审查|核准)/gu;

/** Everyone to whom a clause has something reported, sent or made public, as written and in order. */
export function findRecipients(clause: string): readonly string[] {
  const found = [
    ...[...clause.matchAll(TOWARDS)].map((match) => ({
      at: match.index,
      name: match.groups?.['name'] ?? '',
      sure: true,
    })),
    ...[...clause.matchAll(AFTER_VERB)].map((match) => ({
      at: match.index,
      name: match.groups?.['name'] ?? '',
      sure: false,
    })),
    ...[...clause.matchAll(THROUGH)].map((match) => ({
      at: match.index,
      name: match.groups?.['name'] ?? '',
      sure: true,
    })),
    ...[...clause.matchAll(SIGNED_IN)].map((match) => ({
      at: match.index,
      name: match.groups?.['name'] ?? '',
      sure: true,
    })),
    ...[...clause.matchAll(REPORTED)].map((match) => ({
      at: match.index,
      name: match.groups?.['name'] ?? '',
      sure: true,
    })),
  ].sort((a, b) => a.at - b.at);
  return [
    ...new Set(found.flatMap(({ name, sure }) => receivers(name.replace(/[（(][^（()）]*[）)]$/u, '').trim(), sure))),
  ];
}

/** 报送区政府办公室 names a receiver, 报送工作进展情况 a thing: only what is called as receivers are is one. */
function receivers(text: string, sure: boolean): readonly string[] {
  // “…平台”填报 is cut inside its marks
  if (/^[“"][^”"]*$/u.test(text)) return receivers(text.slice(1), sure);
  if (
    text === '' ||
    /^(?:于|在|每|按|将|的)|(?:情况|材料|报告|总结|方案|信息|工作|计划|进展|报表|台账|清单)$/u.test(text)
  )
    return [];
  const names = readUnitNames([text]).units.map(({ name }) => name);
  const known = names.filter((name) => isUnitName(name) || isCollective(name) || RECEIVES.test(name) || isQuoted(name));
  return known.length === names.length || sure ? names : [];
}

const isQuoted = (name: string): boolean => /^[“"].*[”"](?:.*(?:系统|平台|网))?$/u.test(name);

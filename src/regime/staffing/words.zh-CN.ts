import { writtenDay } from '../../kernel/written.js';
import type { StaffingWords } from './words.js';

export const zhCN: StaffingWords = {
  day: writtenDay['zh-CN'],
  letter: {
    title: (item) => `关于抽调人员参与“${item}”的函`,
    opening: (unit) => `${unit}：`,
    basis: (title, number, seq, item) =>
      `按照《${title}》${number === null ? '' : `（${number}）`}“需要抽调工作人员的，相关单位要确保人员到位”的要求，为推进第${seq}项“${item}”，需从你单位抽调工作人员，现将有关事项函告如下：`,
    purpose: (lead, purpose) => `一、抽调事由。由${lead}牵头，${purpose}。`,
    terms: [
      ({ posts, people }) => `二、岗位和人数。${posts}，共${String(people)}人。`,
      ({ from, until }) => `三、抽调期限。自${from}起，至${until}止，期满返回原单位。`,
      ({ approvalNumber }) =>
        `四、组织部门批准文号。${approvalNumber ?? '　　　　　　　　（到位前由组织部门批准后填写）'}`,
    ],
    closing: (due) => `请研究并${due === null ? '' : `于${due}前`}函复我办。逾期未复的，按未反馈登记，不视为同意。`,
    office: '政府办公室',
    file: (unit, item) => `抽调函 ${unit} ${item}`,
  },
  slip: {
    title: '工作机构成立审签',
    file: (name) => `工作机构成立审签 ${name}`,
    label: {
      unit: '提出单位',
      day: '提出日期',
      name: '机构名称',
      heads: '负责人',
      units: '成员单位',
      item: '对应实事',
      purpose: '职责任务',
      office: '政府办公室\n意见',
      leader: '分管领导\n审定意见',
      number: '成立文号',
      remark: '备注',
    },
    item: (seq, title) => `第${seq}项　${title}`,
    signature: '签名：　　　　　　　　　　　年　　月　　日',
    number: '　　　　〔　　　　〕　　　号',
    incoming: '收文编号：',
  },
};

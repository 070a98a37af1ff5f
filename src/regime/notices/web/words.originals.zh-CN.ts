import type { OriginalWords } from './words.originals.js';

const FIELD = { number: '发文字号', title: '标题', issuedOn: '成文日期', issuer: '发文机关' } as const;
const KILOBYTE = 1024;

export const zhCN: OriginalWords = {
  heading: (count) => (count === 0 ? '盖章原件' : `盖章原件${String(count)}份`),
  note: '扫描件、OFD、图片没有文字，只作凭据留存；首部要与读过的通知核对',
  add: '存一份盖章原件',
  hint: '下达前后都可以存。带密级的文件一律不收。',
  sending: '正在上传……',
  added: (by) => `${by}存入，`,
  size: (bytes) => `，${Math.ceil(bytes / KILOBYTE).toLocaleString('zh-CN')} KB`,
  standing: (state, typedBy, { differs, open }) => {
    if (state === 'reading') return '正在看这份原件有没有文字，看完就显示。';
    if (state === 'untyped') return '这份原件没有可读的文字，请照原件填写首部。';
    const by = typedBy === null ? '首部由程序读出' : `首部由${typedBy}照原件填写`;
    if (open) return `${by}。文号或日期与通知不一致，请说明原因。`;
    return differs ? `${by}，与通知有出入，见下表。` : `${by}，与通知一致。`;
  },
  compared: '原件与通知核对',
  part: '首部',
  inNotice: '通知',
  onOriginal: '原件',
  result: '核对',
  same: '一致',
  differs: '不一致',
  differsOpen: '不一致，待说明',
  unsaid: '没有写',
  field: FIELD,
  typeLead: '照盖章原件上的字填，不要照抄上面的通知。',
  type: '填好，与通知核对',
  typeAgain: '首部填错了或读错了，重新填写',
  reason: '文号或日期为什么不一致',
  reasonHint: '写明哪一份为准、为什么仍是同一份通知；写入台账。',
  acknowledge: '已看过，说明原因',
  acknowledged: (fields, reason, by) => `${fields.map((field) => FIELD[field]).join('、')}不一致：${reason}（${by}）`,
};

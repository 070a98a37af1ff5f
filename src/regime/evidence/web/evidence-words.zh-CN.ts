import type { EvidenceWords } from './evidence-words.js';

const MEGABYTE = 1_048_576;
const KILOMETRE = 1000;

export const zhCN: EvidenceWords = {
  title: '现场照片和佐证文件',
  note: '公开用的照片自动去掉位置等信息，原件只供内部核对；没有照片不影响报送',
  quarter: (name) => `${name.slice(0, 4)}年第${'一二三四'.charAt(Number(name.slice(5)) - 1)}季度`,
  ofQuarter: '季度',
  none: {
    'item-quarter': '这个季度还没有照片和文件',
    'milestone-report': '上报时没有附照片和文件',
    change: '没有附照片和文件',
  },
  counted: ({ photos, files }) =>
    [...(photos === 0 ? [] : [`照片${String(photos)}张`]), ...(files === 0 ? [] : [`文件${String(files)}份`])].join(
      '，',
    ),
  onTheWay: (count) => `${String(count)}个正在上传`,
  look: '照片和文件',
  lookOf: (shown, what) => `${shown}：${what}`,
  chosen: (names) => `已选：${names.join('、')}。提交后自动上传。`,
  notChosen: '不选了',
  drop: '把照片或文件拖到这里，或复制后直接粘贴',
  choose: '选照片或文件',
  camera: '拍照上传',
  sending: (name, percent) => `正在上传“${name}”，已完成${String(percent)}%`,
  looking: (name) => `正在处理“${name}”`,
  leftOut: '知道了',
  list: '照片和文件',
  show: (name) => `看大图：${name}`,
  gone: '已从系统清除',
  size: (bytes) =>
    bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${String(Math.ceil(bytes / 1024))} KB`,
  taken: ({ day, time }) => `${day} ${time} 拍摄`,
  noTime: '没有拍摄时间',
  hasPlace: '有位置信息',
  noPlace: '没有位置信息',
  atSite: (name) => `在“${name}”拍摄`,
  away: (name, metres) => `请核对：拍摄地离“${name}”约${(metres / KILOMETRE).toFixed(1)}公里`,
  usedBefore: (same, item, what) => `请核对：${same ? '同一个文件' : '相同的照片'}已用于${item}（${what}）`,
  item: (row, title) => `第${row}项“${title}”`,
  report: '节点报告',
  change: '变更申请',
  by: (who) => `${who}上传`,
  withdraw: '撤下',
  withdrawOf: (name) => `撤下“${name}”`,
  original: '下载原件',
  originalOf: (name) => `下载原件：${name}`,
  asSite: '登记为现场',
  asSiteOf: (name) => `登记为现场：${name}`,
  siteDialog: {
    title: '登记现场',
    lead: '以后上传的照片都和这个位置核对，相距1公里以上的会提示，不影响上传。可以撤销。',
    name: '现场名称',
    act: '登记现场',
  },
  withdrawDialog: {
    title: '撤下佐证材料',
    lead: (name) => `“${name}”不再显示，台账里留有上传和撤下的记录。撤下后要用须重新上传。`,
    act: '撤下',
  },
  sites: '登记的现场',
  dropSite: (name) => `撤销现场：${name}`,
  dropSiteShort: '撤销',
};

import type { Language } from '../../kernel/language.js';

/** Why a photo or a file is told no; `{…}` is filled from the refusal. */
export const evidenceRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'evidence.no-such-subject': {
    'zh-CN': '这件实事没有这个季度、节点报告或变更，请刷新页面',
    en: 'The item has no such quarter, report or change: read the page again',
  },
  'evidence.change-sent-up': {
    'zh-CN': '变更已经报送，依据材料不能再增减；要改的，撤回变更后重新提出',
    en: 'The change was sent up, and what it rests on stays as it is: withdraw it and propose it anew',
  },
  'evidence.too-many': {
    'zh-CN': '已经有{most}份，请先撤下不用的',
    en: 'There are {most} already: take back what is not needed first',
  },
  'evidence.upload-missing': {
    'zh-CN': '没有收到这个文件，请重新上传',
    en: 'The file did not arrive: send it again',
  },
  'evidence.photo-heic': {
    'zh-CN':
      '“{name}”是苹果手机的HEIC格式，系统打不开。请在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或把照片另存为JPEG再上传',
    en: "“{name}” is in the HEIC format of Apple's telephones, which cannot be opened here. Choose “Most Compatible” under Settings, Camera, Formats and take it anew, or save the photo as JPEG and send that",
  },
  'evidence.photo-broken': {
    'zh-CN': '“{name}”打不开：文件已损坏，或不是照片。请在手机或电脑上确认能打开后重新上传',
    en: '“{name}” cannot be opened: it is damaged, or is no photo. See that it opens where it came from, and send it again',
  },
  'evidence.photo-bytes': {
    'zh-CN': '“{name}”太大：一张照片不超过60MB。请缩小后再上传',
    en: '“{name}” is too large: a photo has 60 MB at most. Make it smaller and send it again',
  },
  'evidence.photo-pixels': {
    'zh-CN': '“{name}”的尺寸太大：一张照片不超过1.2亿像素。请缩小后再上传',
    en: '“{name}” has too many pixels: a photo has 120 million at most. Make it smaller and send it again',
  },
  'evidence.photo-seconds': {
    'zh-CN': '“{name}”处理了30秒还没有完成，请另存为普通JPEG后再上传',
    en: '“{name}” was not done within 30 seconds: save it as a plain JPEG and send that',
  },
  'evidence.photo-waiting': {
    'zh-CN': '现在上传照片的人太多，“{name}”没有处理，请过一分钟再传',
    en: 'Too many photos are being sent just now, and “{name}” was not taken: send it again in a minute',
  },
  'evidence.withdrawn-already': {
    'zh-CN': '已经撤下了，请刷新页面',
    en: 'It was taken back already: read the page again',
  },
  'evidence.site-dropped-already': {
    'zh-CN': '这个现场已经撤销，请刷新页面',
    en: 'The site was taken back already: read the page again',
  },
  'evidence.no-place': {
    'zh-CN': '这张照片没有位置信息，不能用来登记现场',
    en: 'The photo does not say where it was taken',
  },
  'evidence.site-known': { 'zh-CN': '已经登记过“{name}”', en: '“{name}” was put down already' },
};

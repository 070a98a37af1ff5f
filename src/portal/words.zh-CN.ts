import { weekdayOf } from '../kernel/day.js';
import { writtenDay } from '../kernel/written.js';
import type { PortalWords } from './words.js';

export const zhCN: PortalWords = {
  masthead: (district) => `${district}为民办实事`,
  skip: '跳到正文',
  largeType: '大字版',
  ordinaryType: '标准字号',
  otherLanguage: 'English',
  day: (on) => `${writtenDay['zh-CN'](on)}（周${'日一二三四五六'.charAt(weekdayOf(on))}）`,
  title: (district, year) => `${district}${String(year)}年为民办实事`,
  description: '政府每年承诺办好的实事：办什么，谁来办，办得怎么样',
  question: (year) => `${String(year)}年办哪些实事？`,
  notYet: (district, year) => `${district}${String(year)}年的实事名单还没有公布。`,
  by: ['按规定，最迟', '要在这里公布名单，并写明每件实事由哪个单位负责。'],
  provisional: '这个日子是暂定的，放假安排公布以后可能调整。',
  dayOpen: '公布的日子定下以后，会写在这里。',
  noProgramme: {
    title: (district) => `${district}为民办实事`,
    question: '办哪些实事？',
    notYet: (district) => `${district}的实事名单还没有定下来。`,
    next: '名单经政府会议审定、通知下达以后，这里会写明最迟哪一天公布。',
  },
  whatTitle: '什么是为民办实事',
  what: [
    '政府每年定下若干件与居民生活有关的实事，写明办什么、由谁办、什么时候办成。',
    '这里登的是政府自己的承诺。承诺了什么、现在办到哪里、有没有变化，都照实写，不改原来的话。',
  ],
  whenTitle: '什么时候能看到什么',
  when: [
    ['年初', '公布实事名单和责任单位'],
    ['年中', '公布进展：办到哪一步，有没有调整'],
    ['年终', '公布办理结果'],
  ],
  speakTitle: '有话怎么说',
  speak: ['办得好不好，您都可以说。现在请拨打政务服务便民热线12345，说明是为民办实事。'],
  contact: (contact) => `也可以直接找承办的部门：${contact}`,
  endOf: (host) => `${host}为民办实事公开页。不用登录，不收集访问者的信息。`,
  end: (district) => `${district}人民政府为民办实事公开页。不用登录，不收集访问者的信息。`,
  districts: {
    title: '为民办实事',
    question: '您要看哪个地区？',
    text: '政府承诺给居民办哪些实事，办得怎么样，按地区公开。',
  },
  empty: {
    title: '这里还没有开通',
    text: '还没有地区在这里公开为民办实事。开通以后，会在这里列出地区。有事请拨打12345。',
  },
  missing: {
    title: '没有这一页',
    text: '地址可能抄错了，也可能还没有公布。请核对地址里的地区代码，或拨打12345询问。',
  },
  failed: {
    title: '这一页暂时打不开',
    text: '不是您的问题，请过一会儿再来。急事请拨打12345。',
  },
};

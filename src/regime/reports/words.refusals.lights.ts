import type { Language } from '../../kernel/language.js';

/** Why a word on a light is told no; `{…}` is filled from the refusal. */
export const lightRefusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'light.settled': {
    'zh-CN': '这件实事已验收、暂停或结束，不再下调',
    en: 'The item was accepted, rests or has ended: nobody lowers its light any more',
  },
  'light.lowered-already': {
    'zh-CN': '本季度已有人下调，请刷新页面；要改，请先撤销下调',
    en: 'The light was lowered already this quarter: read the page again, and lift that first to say otherwise',
  },
  'light.not-lower': {
    'zh-CN': '只能下调，不能调成与现状相同或更好',
    en: 'A light is only ever lowered: this is what the facts say already, or better',
  },
  'light.reason-missing': { 'zh-CN': '请写明理由', en: 'Say why' },
  'light.not-lowered': {
    'zh-CN': '没有可撤销的下调，可能已撤销或已到期，请刷新页面',
    en: 'There is nothing to lift: it was lifted or has run out; read the page again',
  },
};

import type { WordLists } from '../../kernel/language.js';

/** Why something is not done to the list of units; `{…}` is filled from the refusal. */
export const unitRefusals: Readonly<Record<string, WordLists<string>>> = {
  'unit.name-taken': {
    'zh-CN': '“{name}”已经是{unit}的名称、简称或别名，不能再给别的单位',
    en: '“{name}” is already a name of {unit}: no other unit can bear it',
  },
  'unit.code-taken': {
    'zh-CN': '统一社会信用代码{code}已经是{unit}的，请核对',
    en: 'The unified credit code {code} is that of {unit}: please compare',
  },
  'unit.no-such-parent': { 'zh-CN': '没有这个上级单位', en: 'There is no such unit above' },
  'unit.parent-circle': {
    'zh-CN': '{name}的上级单位不能是它自己或它的下级',
    en: '{name} cannot stand under itself or under a unit below it',
  },
  'unit.ends-before-it-begins': {
    'zh-CN': '{name}的终止日期{until}早于起始日期{from}',
    en: '{name} would end on {until}, before it begins on {from}',
  },
  'unit.still-bound': {
    'zh-CN': '还有{items}件实事、{duties}项应办事项列着{name}，请在它的页面登记合并或拆分，写明由谁承继',
    en: '{items} items and {duties} open duties still name {name}: put down on its page who comes after it',
  },
  'unit.unchanged': { 'zh-CN': '{name}没有改动，不用保存', en: 'Nothing of {name} was changed' },
  'unit.unconfirmed': {
    'zh-CN': '“{name}”还没有确认是什么单位，请先确认',
    en: 'Nobody has confirmed what “{name}” is: do that first',
  },
  'unit.confirmed-already': { 'zh-CN': '“{name}”已经确认过', en: '“{name}” is confirmed already' },
  'unit.alias-there': { 'zh-CN': '{name}已经有“{alias}”这个名称', en: '{name} bears the name “{alias}” already' },
  'unit.no-such-alias': { 'zh-CN': '{name}没有“{alias}”这个别名', en: '{name} has no further name “{alias}”' },
  'succession.succeeds-itself': {
    'zh-CN': '撤销的单位不能由它自己承继。只是划出部分实事的，请用更正通知改列单位',
    en: 'A unit that ends cannot come after itself. Where it only gives items away, correct the notice',
  },
  'succession.already-ended': {
    'zh-CN': '其中有单位已经撤销，或已登记由别的单位承继，请核对',
    en: 'One of these units has ended, or it is put down already who comes after it: please check',
  },
  'succession.not-there': {
    'zh-CN': '{name}在{on}不在册，请核对生效日期',
    en: '{name} is not there on {on}: check the day',
  },
  'succession.open': {
    'zh-CN': '还有{count}个问题没有答复，什么也没有移交。请刷新后答完再登记',
    en: '{count} questions are still open, and nothing was moved. Open the page anew and answer them',
  },
  'succession.none-planned': {
    'zh-CN': '{name}没有待生效的合并或拆分，可能已经生效或已撤回',
    en: 'No merger or split of {name} waits for its day: it took effect, or was taken back',
  },
  'person-import.wrong-state': {
    'zh-CN': '这张表还没有读完，或已经导入过',
    en: 'This sheet is still being read, or was taken over already',
  },
  'person-import.faulty': {
    'zh-CN': '表里还有{count}处要改，没有导入任何一人。请改好后重新上传',
    en: 'There are {count} faults in the sheet, and nobody of it was taken over. Mend them and upload it again',
  },
  'person-import.moved-on': {
    'zh-CN': '您看过以后，人员名单又有改动，没有导入。请再看一遍',
    en: 'The list of people has changed since you looked, and nobody was taken over. Please look again',
  },
  'person-import.nothing-to-do': {
    'zh-CN': '表里{same}个人都和名单一致，没有要导入的',
    en: 'All {same} people of the sheet are as the list has them: there is nothing to take over',
  },
  'unit-import.wrong-state': {
    'zh-CN': '这张表还没有读完，或已经导入过',
    en: 'This sheet is still being read, or was taken over already',
  },
  'unit-import.faulty': {
    'zh-CN': '表里还有{count}处要改，没有导入任何一行。请改好后重新上传',
    en: 'There are {count} faults in the sheet, and nothing of it was taken over. Mend them and upload it again',
  },
  'unit-import.moved-on': {
    'zh-CN': '您看过以后，单位名录又有改动，没有导入。请再看一遍',
    en: 'The list of units has changed since you looked, and nothing was taken over. Please look again',
  },
  'unit-import.nothing-to-do': {
    'zh-CN': '表里{same}个单位都和名录一致，没有要导入的',
    en: 'All {same} units of the sheet are as the list has them: there is nothing to take over',
  },
};

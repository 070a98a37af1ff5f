import type { TimetablePageWords } from './timetable-words.js';
import { PATH_SHOWN, shortPath } from './short-path.js';

const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join('、');

export const timetablePageZhCN: TimetablePageWords = {
  crumb: (seq, title) => `第${String(seq)}项　${title}`,
  page: {
    question: '哪一步什么时候完成？',
    answer: (nodes, ends, reserve) =>
      `共${String(nodes)}个节点，最后一个${ends}完成，` +
      (reserve > 0
        ? `比完成时间提前${String(reserve)}个工作日。`
        : reserve < 0
          ? `超出完成时间${String(-reserve)}个工作日。`
          : '正好在完成时间之前。'),
    empty: '还没有节点。可以按模板排出，也可以从表格导入或者逐个添加。',
    critical: (titles) =>
      `关键线路${titles.length > PATH_SHOWN ? `（${String(titles.length)}个节点）` : ''}：${shortPath(titles).join(' → ')}。其中任何一步晚了，整件实事就晚了。`,
    conflicts: (titles) => `${quoted(titles)}早于前置节点完成就开始，请调整日期。`,
    circle: (titles) => `${quoted(titles)}互相等待，排不出先后，请改前置节点。`,
    readOnly: '这一版已经报出，只能查看。',
    undo: '撤销',
    add: '添加节点',
    newNode: '新节点',
    byTemplate: '按模板排节点',
    bringIn: '从表格导入',
    exportXlsx: '导出表格（xlsx）',
    exportProject: '导出 Project 文件',
    exportPicture: '下载施工图（svg）',
    print: '打印',
    coverage: '查看责任覆盖表',
    compare: '比较两个版本',
    picture: '施工图',
    pictureNote: '拖动横条改日期，拖右端改完成日期；后续节点会跟着顺延。',
    tableNote: '用键盘：上下键换节点，左右键移动一个工作日，Shift 加左右键改完成日期，回车打开节点。',
    pushed: (count) => `已顺延后面${String(count)}个节点。`,
  },
  column: {
    number: '序号',
    title: '节点',
    targets: '对应目标',
    start: '开始',
    finish: '完成',
    weight: '权重',
    ownerUnitId: '责任单位',
    person: '责任人',
    after: '前置节点',
    length: '工作日',
    slack: '可晚',
    state: '情况',
  },
  cell: {
    startOf: (title) => `“${title}”的开始日期`,
    finishOf: (title) => `“${title}”的完成日期`,
    weightOf: (title) => `“${title}”的权重`,
    untitled: '（未命名）',
    days: (count) => `${String(count)}天`,
    critical: '关键',
    inherited: '继承',
    keys: '可拖动；左右键移动一个工作日',
  },
  form: {
    title: (number) => `节点${String(number)}`,
    lead: '牵头单位（继承）',
    noPerson: '不填则为目标的责任人',
    targets: '对应目标',
    after: '前置节点（完成后才能开始）',
    done: '完成',
    remove: '删除这个节点',
  },
  template: {
    title: '按模板排节点',
    legend: '这件实事属于哪一类？',
    kind: { works: '工程建设', equipment: '设备购置', service: '服务项目', institution: '机构建设' },
    why: (kind, words) =>
      words.length === 0
        ? `未能从实事内容判断，暂按“${kind}”。`
        : `按实事的用语（${words.join('、')}），像是“${kind}”。`,
    replaces: (count) =>
      `节点从完成时间往回排，都落在工作日上。` +
      (count === 0 ? '' : `现有的${String(count)}个节点会被换掉；换了还可以撤销。`),
    edition: (edition) => `节点模板：${edition}版。`,
    act: '排出节点',
  },
  sheet: {
    title: '从表格导入时间表',
    hint: '用导出的表格改好再导回，也可以用自己的表：至少要有“节点名称”“开始日期”“完成日期”三列。有一处错，整张表都不导入。',
    choose: '选择 xlsx 文件',
    faults: (count) => `有${String(count)}处要改，改好后请再选一次：`,
    place: '位置',
    where: (row, column) => (row === null ? '整张表' : `第${String(row)}行${column === null ? '' : `${column}列`}`),
    what: '问题',
    would: ({ added, changed, removed, same }) =>
      `新增${String(added)}个，修改${String(changed)}个，删除${String(removed)}个，${String(same)}个不变。`,
    act: '按这张表更新时间表',
  },
  curve: {
    title: '进度曲线',
    table: '各日进度',
    day: '日期',
    none: '节点都没有权重，画不出进度曲线。',
  },
  coverage: {
    question: '每一句承诺都有人管吗？',
    whole: (clauses, targets) =>
      `不缺项、不漏项：${String(clauses)}句承诺、${String(targets)}项目标都有单位、有人、有节点、有时间。`,
    lacking: (count) => `还有${String(count)}处没有落实：`,
    gap: {
      'clause-without-target': (words) => `“${words}”没有对应的目标。`,
      'target-without-person': (words) => `“${words}”没有责任人。`,
      'target-without-milestone': (words) => `“${words}”没有节点。`,
      'milestone-for-nothing': (words) => `节点“${words}”不对应任何目标，也没有节点等它。`,
    },
    table: '责任覆盖表',
    clause: '承诺',
    target: '目标',
    unit: '责任单位',
    person: '责任人',
    due: '完成时间',
    milestones: '节点',
    none: '无',
    more: (count) => `等${String(count)}个`,
  },
  comparison: {
    question: '两个版本有哪些不同？',
    one: '这个方案只有一个版本，还没有可比较的。',
    edition: (number) => `第${String(number)}版`,
    from: '原来的版本',
    to: '后来的版本',
    same: '两个版本完全一样。',
    answer: (added, removed, changed) =>
      `节点新增${String(added)}个、删除${String(removed)}个、改动${String(changed)}个。`,
    nodes: '时间表',
    node: '节点',
    kind: { added: '新增', removed: '删除', changed: '改动' },
    what: '变化',
    moved: (days) => (days > 0 ? `推迟${String(days)}天` : `提前${String(-days)}天`),
    field: (field, was, now, moved) => `${field}：${was} → ${now}${moved === null ? '' : `（${moved}）`}`,
    other: '其他内容',
    part: {
      summary: '概述',
      duties: '职责',
      owners: '目标责任人',
      funds: '资金',
      staffing: '人员',
      risks: '风险',
    },
    was: '原来',
    now: '现在',
    nothing: '无',
    noDistrictFunds: '不用区财政资金',
    needed: (needed) => (needed === null ? '未说明' : needed ? '需要抽调人员' : '不需要抽调人员'),
    wholeItem: '整件实事',
    target: (number) => `目标${String(number)}`,
    posts: (count) => `${String(count)}人`,
  },
};

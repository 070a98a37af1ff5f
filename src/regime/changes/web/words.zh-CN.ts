import type { ChangePageWords } from './words.js';

export const zhCN: ChangePageWords = {
  section: {
    title: '变更',
    note: '原来的承诺一直保留；变更经审定后，写在它旁边。',
    none: '没有变更，按下达时的承诺办理。',
    propose: '提出变更',
    first: '原定',
    now: '现定',
    as: '事项',
  },
  board: {
    crumb: (year) => `${String(year)}年为民办实事`,
    question: '哪些承诺要变更，审定到哪一步？',
    answer: ({ all, waiting, approved }) =>
      `全年变更申请${String(all)}份：办理中${String(waiting)}份，已同意${String(approved)}份。`,
    none: '全年还没有变更申请。牵头单位在实事的页面提出。',
    caption: (count) => `变更申请${String(count)}份`,
  },
  item: (seq) => `第${seq}项`,
  state: {
    draft: '待报送',
    countersigning: '会签中',
    submitted: '待分管领导审定',
    'at-meeting': '待区政府常务会审议',
    approved: '已同意',
    rejected: '不同意',
    withdrawn: '已撤回',
  },
  column: { change: '变更', item: '实事', was: '原定', toBe: '变更为', decides: '审定', state: '状态' },
  by: { 'deputy-leader': '分管领导', 'executive-meeting': '区政府常务会' },
  major: (reasons) => `重大变更（${reasons.join('、')}）`,
  minor: '一般变更',
  form: {
    kind: '变更类型',
    dueOn: '变更后的完成时间',
    targets: '变更后的目标',
    targetHint: '不变的留空',
    giveUp: '取消',
    notAFigure: '请填写数字；取消这个目标的，勾选“取消”',
    figures: '目标',
    estimate: '变更后的投资估算（元）',
    estimateHint: '取自实施方案；增加超过10%的，报区政府常务会（《政府投资条例》第二十三条）',
    newLead: '变更后的牵头单位',
    newResponsible: '变更后的责任单位',
    newResponsibleHint: '勾选变更后的全部责任单位；牵头单位不再写一次',
    stages: '今年仍要完成的阶段目标',
    stagesHint: '一行一个',
    rationale: '变更理由',
    rationaleHint: '客观原因、已做的工作、为什么不能按原承诺完成',
    effect: '对群众的影响',
    effectHint: '谁受影响、影响多久、怎么告知群众',
    evidence: '依据',
    evidenceHint: '文件、材料的名称和文号，没有可不填',
    propose: '提出变更',
    askLead: '从今天起算，单位在5个工作日内答复；到期没有答复记“未反馈”，不算同意。',
    units: '受影响的单位',
    answerLead: '同意，或者写明理由不同意。答复后不能再改。',
    unit: '会签单位',
    how: '意见',
    agree: '同意',
    object: '不同意',
    reason: '理由',
    submitLead: '报送后原值和变更内容都不能再改；要改的，撤回后重新提出。',
    explanation: '主要负责人说明',
    explanationHint: '原完成时间已过，请说明为什么没有提前报',
    listVoted: '实事清单',
    notVoted: '未经人大票决',
    voted: '经人大票决',
    consent: '人大常委会同意文号',
    consentHint: '审定前必须有；还没有的，可在取得后再报送',
    organ: '原审批机关',
    organHint: '政府投资项目填写，如区发展和改革局（《政府投资条例》第二十一条）',
    escalateLead: '认为事关重大的，写明理由，提请区政府常务会审议。',
    withdrawLead: '撤回后原承诺不变；要变更的，重新提出。',
    decideLead: '由这件实事现在的分管领导审定；在纸上签的，由区政府办登记。同意后立即生效，不能撤销。',
    meetingLead: '登记区政府常务会的审议结果，以会议纪要为凭。同意后立即生效，不能撤销。',
    approve: '同意变更',
    reject: '不同意',
    minutes: '会议纪要文号',
    meetingOn: '会议日期',
    number: '批件文号',
    succeedLead: '登记这件实事由下年的哪一项接续，两边页面互相可查。',
    programme: '年度',
    successor: '接续的实事',
    choose: '请选择',
    noLaterYear: '下年的通知还没有登记，等登记后再选。',
  },
  proposing: {
    question: (title) => `“${title}”的承诺要怎么变更？`,
    lead: '写明改什么、为什么、对群众有什么影响。原承诺由系统带出，不用填写，也不会被覆盖。',
    none: '这件实事已经办结或终止，不能再变更。',
    decides: '由谁审定',
    meeting: '区政府常务会审议，凭会议纪要登记。',
    leader: (name) => (name === null ? '分管领导审定（这件实事还没有明确分管领导）。' : `分管领导${name}审定。`),
    next: '提出以后',
    nextNote: (units) =>
      units.length === 0
        ? '没有责任单位，可直接报送；影响到其他单位的，先请会签。'
        : `影响到${units.join('、')}或其他单位的，先请会签；不影响的，可直接报送。`,
    promised: '现在的承诺',
    promisedNote: '取自这件实事，审定前一直有效。',
    was: (figure) => `现定${figure}`,
  },
  sides: {
    title: '原定和变更',
    note: '左边是提出变更时的承诺，逐字保留。',
    what: '内容',
    was: '原定',
    toBe: '变更为',
    due: '完成时间',
    item: '项目',
    estimate: '投资估算',
    lead: '牵头单位',
    responsible: '责任单位',
    nobody: '无',
    unsaid: '没有写',
    same: '不变',
    givenUp: '取消',
    goesOn: '按原承诺办理',
    stages: (stages) => `今年仍要完成：${stages.join('；')}`,
  },
  one: {
    question: (lead, kind) => `${lead}申请${kind}`,
    rationale: '变更理由',
    effect: '对群众的影响',
    evidence: '依据',
    files: '依据材料',
    filesNote: (takesFiles) => (takesFiles ? '报送前可以增减，报送后固定下来' : '报送时的材料，不能再增减'),
    onForm: '审批单上印有：',
    decides: '由谁审定',
    proposed: '提出',
    registered: '代收',
    units: '相关单位会签',
    unitsNote: '收到后5个工作日内答复；到期没有答复记“未反馈”，不算同意。',
    unitsNone: '没有请单位会签。',
    unit: '单位',
    word: '意见',
    until: '答复期限',
    agrees: '同意',
    objects: '不同意',
    silent: '未反馈',
    waiting: '未答复',
    submission: '报送',
    sentUp: '报送',
    explanation: '主要负责人说明',
    consent: (number) => (number === null ? '清单经人大票决，还没有常委会同意文号。' : `人大常委会同意：${number}`),
    organ: (organ) => `原审批机关：${organ}`,
    decision: '审定结果',
    approved: (by) => `${by}同意变更`,
    rejected: (by) => `${by}不同意变更`,
    number: (number) => `文号：${number}`,
    signedBy: (name) => `签发：${name}`,
    successor: '接续的实事',
    next: '接下来',
    print: '打印变更审批单',
  },
  next: ({ state, majorBy, countersigns, leader, kind, successor }) => {
    const decides = majorBy.length > 0 ? '区政府常务会审议' : `分管领导${leader ?? ''}审定`;
    const open = countersigns.filter(({ answer, silent }) => answer === null && !silent).length;
    switch (state) {
      case 'draft':
        return `影响到其他单位的，先请会签；不影响的，直接报${decides}。`;
      case 'countersigning':
        return open > 0
          ? `等${String(open)}个单位答复；答复齐了，或者期限过了，就报${decides}。`
          : `会签已结束，请报${decides}。`;
      case 'submitted':
        return `等分管领导${leader ?? ''}审定；认为事关重大的，提请区政府常务会审议。`;
      case 'at-meeting':
        return '等区政府常务会审议，由区政府办凭会议纪要登记。';
      case 'approved':
        return kind === 'carry-over' && successor === null
          ? '已生效。下年的通知登记后，请登记由哪一项接续。'
          : '已生效。实事页面和清单同时显示原定和现定，相关期限已重新计算。';
      case 'rejected':
      case 'withdrawn':
        return '原承诺不变。';
    }
  },
  act: {
    withdraw: '撤回',
    ask: '请单位会签',
    answer: '答复会签',
    submit: '报送',
    escalate: '提请常务会审议',
    decide: '审定',
    meeting: '登记审议结果',
    succeed: '登记接续项目',
  },
};

import type { Sentence } from '../../kernel/telling.js';

export const retentionLedgerZhCN = {
  'retention.erased': ({ fact }) =>
    `按保存期限清除：登录和访问记录${fact('accessDays')}条，离岗人员联系方式${fact('leaverDays')}人，` +
    `搁置的草稿${fact('draftDays')}栏，发送结果${fact('deliveryDays')}条`,
} satisfies Readonly<Record<`retention.${string}`, Sentence>>;

import type { Sentence } from '../../kernel/telling.js';

const what = (kind: string): string => (kind === 'photo' ? '照片' : '文件');
const about = (kind: string, of: string): string =>
  kind === 'item-quarter' ? `${of.slice(0, 4)}年第${of.slice(5)}季度` : kind === 'change' ? '变更申请' : '节点报告';

export const evidenceLedgerZhCN = {
  'evidence.attached': ({ fact, told }) =>
    `上传佐证${what(fact('kind'))}“${told('name')}”（${about(fact('about'), fact('of'))}）${
      fact('seenBefore') === '' ? '' : '，系统提示以前用过'
    }${fact('away') === '' ? '' : '，系统提示拍摄地离现场较远'}`,
  'evidence.withdrawn': ({ told }) => `撤下佐证“${told('name')}”`,
  'evidence.site-put-down': ({ told }) => `按照片位置登记现场“${told('name')}”`,
  'evidence.site-dropped': ({ told }) => `撤销登记的现场“${told('name')}”`,
  'evidence.removed': ({ fact }) => `随通知紧急清除：${fact('count')}份佐证的名称、时间和位置已清除`,
} satisfies Readonly<Record<`evidence.${string}`, Sentence>>;

/** What the ledger's exported files are called, and their columns. */
export interface LedgerFileWords {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
}

export const ledgerFileZhCN: LedgerFileWords = {
  name: '台账',
  columns: [
    { heading: '序号', width: 8 },
    { heading: '时间（UTC）', width: 24 },
    { heading: '谁', width: 16 },
    { heading: '身份', width: 16 },
    { heading: '单位', width: 20 },
    { heading: '代谁', width: 16 },
    { heading: '做了什么', width: 50 },
    { heading: '对什么', width: 50 },
    { heading: '理由', width: 30 },
    { heading: '来自（网络地址）', width: 18 },
    { heading: '事件', width: 24 },
    { heading: '由第几条引起', width: 14 },
    { heading: '散列算法', width: 10 },
    { heading: '散列值', width: 66 },
    { heading: '上一条的散列值', width: 66 },
  ],
};

import { arranged } from '../rules/arrangement.js';

/** 国务院办公厅关于2025年部分节假日安排的通知. The first with New Year's Eve (除夕) and 2 May as statutory days. */
export const arrangement2025 = arranged(2025, {
  published: '2024-11-12',
  document: '国办发明电〔2024〕12号',
  holidays: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01', worked: [] },
    { name: '春节', from: '2025-01-28', to: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06', worked: [] },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05', worked: ['2025-04-27'] },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02', worked: [] },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', worked: ['2025-09-28', '2025-10-11'] },
  ],
});

import { arranged } from '../rules/arrangement.js';

/** 国务院办公厅关于2022年部分节假日安排的通知 */
export const arrangement2022 = arranged(2022, {
  published: '2021-10-25',
  document: '国办发明电〔2021〕11号',
  holidays: [
    { name: '元旦', from: '2022-01-01', to: '2022-01-03', worked: [] },
    { name: '春节', from: '2022-01-31', to: '2022-02-06', worked: ['2022-01-29', '2022-01-30'] },
    { name: '清明节', from: '2022-04-03', to: '2022-04-05', worked: ['2022-04-02'] },
    { name: '劳动节', from: '2022-04-30', to: '2022-05-04', worked: ['2022-04-24', '2022-05-07'] },
    { name: '端午节', from: '2022-06-03', to: '2022-06-05', worked: [] },
    { name: '中秋节', from: '2022-09-10', to: '2022-09-12', worked: [] },
    { name: '国庆节', from: '2022-10-01', to: '2022-10-07', worked: ['2022-10-08', '2022-10-09'] },
  ],
});

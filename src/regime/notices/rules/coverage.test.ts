import { describe, expect, test } from 'vitest';
import { uncovered } from './coverage.js';

describe('不缺项、不漏项: what a title promises and its content leaves out is asked (R8)', () => {
  test('长龙村产业及人饮用水建设项目 holds water and no 产业: a 产业园 is a place', () => {
    const content = '建设柳南区国家现代农业产业园长龙村供水主管接入柳州市自来水管网以及长龙村各屯自来水一户一表改造';
    expect(uncovered('长龙村产业及人饮用水建设项目', content)).toEqual(['长龙村产业']);
  });

  test('开业运营 is not covered by a content that only builds', () => {
    const content = '建设面积近1.2万㎡，其中住院面积约6000㎡。设置科室有中医、口腔。';
    expect(uncovered('潭西街道社区卫生服务中心整体搬迁及医养融合项目开业运营', content)).toEqual(['开业运营']);
    expect(uncovered('文体中心建成并投入使用', '建设文体中心1个，年底投入使用')).toEqual([]);
  });

  test.each([
    ['社区食堂和托育中心建设', '建设社区食堂3个', ['托育中心建设']],
    ['路灯及绿化提升工程', '安装路灯120盏，补植乔木300株，新增绿地2公顷', []],
    ['停车位和充电桩建设', '新增公共停车位500个', ['充电桩建设']],
  ])('%s', (title, content, expected) => {
    expect(uncovered(title, content)).toEqual(expected);
  });

  test('a content may speak of a thing in the words of its theme', () => {
    expect(uncovered('就业帮扶和垃圾清运', '提供岗位500个，设置分类投放点30处')).toEqual([]);
    expect(uncovered('就业帮扶和垃圾清运', '提供岗位500个')).toEqual(['垃圾清运']);
  });

  test('a title of places promises nothing twice', () => {
    expect(
      uncovered(
        '红阳路云岭区、革新路第一小学门前道路背街小巷整治工程',
        '对项目道路整治扩宽，增设排水设施、道路路灯照明',
      ),
    ).toEqual([]);
    expect(
      uncovered('红茂小区、邮苑小区、柳南法院宿舍维修改造主体项目（一期）', '屋面修缮、楼道内粉刷、楼梯扶手更换或维修'),
    ).toEqual([]);
  });

  test('a title that is its own content leaves nothing out', () => {
    expect(uncovered('新建公园和停车场', '新建公园和停车场')).toEqual([]);
    expect(uncovered('新建公园和停车场', '')).toEqual([]);
  });
});

import type { OutgoingDocument, Part } from '../../../documents/writing/document.js';
import type { ReadObligation } from '../../notices/contract.js';
import { rowName } from '../../notices/rules/row-name.js';
import { factsOf } from '../rules/from-reading.js';
import { unitsBound } from '../rules/parties.js';
import type { Obligation } from '../rules/obligation.js';
import { remark, shownDay } from './day-list.js';
import { dutyName } from '../rules/naming.js';
import {
  type HandoutSources,
  recipient,
  shownDue,
  shownTargets,
  shownUnit,
  shownUnits,
  unconfirmedNames,
} from './sources.js';

/** 责任清单: all that one unit leads or is responsible for, every day on which it owes something, and what binds it all year. */
export function dutyList(unit: string, sources: HandoutSources): OutgoingDocument {
  const { reading, words } = sources;
  const title = words.dutyListTitle(shownUnit(unit, unconfirmedNames(reading), words));
  return {
    title,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      { kind: 'passage', style: 'note', text: words.source(reading.notice.title, reading.notice.number) },
      ...itemsOf(unit, sources),
      ...daysOf(unit, sources),
      ...standingOf(unit, sources),
    ],
  };
}

function itemsOf(unit: string, { reading, words }: HandoutSources): Part[] {
  const { label } = words;
  const unconfirmed = unconfirmedNames(reading);
  const own = reading.tasks.filter((task) => task.leadUnits.includes(unit) || task.responsibleUnits.includes(unit));
  return [
    { kind: 'heading', level: 'first', text: label.itemsOfUnit },
    {
      kind: 'table',
      name: label.itemsOfUnit,
      columns: [
        { width: 6, align: 'centre' },
        { width: 15 },
        { width: 9, align: 'centre' },
        { width: 34 },
        { width: 15 },
        { width: 20 },
        { width: 11, align: 'centre' },
      ],
      header: [
        [label.seq, label.title, label.role, label.content, label.targets, label.partners, label.due].map((text) => ({
          text,
        })),
      ],
      rows: own.map((task) => {
        const leads = task.leadUnits.includes(unit);
        const others = (units: readonly string[]): string[] => units.filter((each) => each !== unit);
        const partners = [
          ...(leads ? [] : [[label.leads, task.leadUnits] as const]),
          [label.helps, others(task.responsibleUnits)] as const,
        ].filter(([, units]) => units.length > 0);
        return [
          { text: rowName(task), ...(task.part === undefined && { figure: task.seq }) },
          { text: task.title },
          { text: leads ? label.leads : label.helps },
          { text: task.content },
          { text: shownTargets(task, words) },
          {
            text: partners
              .map(([role, units]) => `${role}：${shownUnits(units, unconfirmed, words).replaceAll('\n', '、')}`)
              .join('\n'),
          },
          { text: shownDue(task, words) },
        ];
      }),
    },
  ];
}

function daysOf(unit: string, { reading, obligations, calendar, words }: HandoutSources): Part[] {
  const { label } = words;
  const year = reading.notice.year ?? 0;
  const own = obligations
    .filter(({ owedBy }) => 'unit' in owedBy && owedBy.unit === unit)
    .sort((one, other) => (one.written < other.written ? -1 : one.written > other.written ? 1 : 0));
  if (own.length === 0) return [];
  return [
    { kind: 'heading', level: 'first', text: label.daysOfUnit },
    {
      kind: 'table',
      name: label.daysOfUnit,
      columns: [
        { width: 17, align: 'centre' },
        { width: 24 },
        { width: 14, align: 'centre' },
        { width: 16, align: 'centre' },
        { width: 36 },
      ],
      header: [[label.day, label.what, label.itemsConcerned, label.to, label.remark].map((text) => ({ text }))],
      rows: together(own).map((each) => [
        { text: shownDay(each.written, year, calendar, words) },
        { text: dutyName(each, words) },
        { text: each.itemIds.length === 0 ? '' : words.items(each.itemIds) },
        { text: recipient(each) ?? '' },
        { text: remark(each, words) },
      ]),
    },
  ];
}

/** What a unit owes on one day for several items is one line to it: three plans, one day. */
function together(own: readonly Obligation[]): Obligation[] {
  const lines = new Map<string, Obligation>();
  for (const each of own) {
    const key = JSON.stringify([each.written, each.kind, each.what, each.period, each.clause]);
    const line = lines.get(key);
    lines.set(key, line ? { ...line, itemIds: [...line.itemIds, ...each.itemIds] } : each);
  }
  return [...lines.values()];
}

/** Duties without a day that bind the unit, in the notice's own words, each sentence once. */
function standingOf(unit: string, { reading, words }: HandoutSources): Part[] {
  const items = factsOf(reading)?.items ?? [];
  const binds = ({ who, dates }: ReadObligation): boolean =>
    dates.length === 0 && unitsBound(who, items).some((bound) => bound.unit === unit);
  const all = [...new Set(reading.obligations.filter(binds).map(({ clause }) => clause))];
  const clauses = all.filter((clause) => !all.some((other) => other !== clause && other.includes(clause)));
  if (clauses.length === 0) return [];
  return [
    { kind: 'heading', level: 'first', text: words.label.standingDuties },
    ...clauses.map((clause, at) => ({ kind: 'passage', style: 'note', text: `${String(at + 1)}. ${clause}` }) as const),
  ];
}

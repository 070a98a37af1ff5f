import type { PaperDocument } from '../../../documents/blocks.js';
import type { NoticeHead, Reading, ReadTask, Span } from '../contract.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { type Arrangement, arrange } from './arrangement.js';
import type { Asked } from './asking.js';
import { checkCounts } from './counts.js';
import { readDuties } from './duties.js';
import { type Head, readHead } from './head.js';
import { statesFirstLeads } from './lead.js';
import { bearsSecrecyMark } from './secrecy.js';
import { settledBy } from './settled.js';
import { layOut, type Page, type PageParagraph, type Passage, spansIn } from './page.js';
import { gather } from './questions.js';
import { leadMarkIn } from './tasks/units.js';
import { readTask, type Task } from './tasks.js';
import { inItsOwnSpelling, inOneSpelling } from './spelling.js';
import { isUnitName, prefixOf } from './unit-names.js';
import { type KnownNames, readUnitNames } from './units.js';

/** A document, read: the contract's object without its file and the sentences of its questions. */
export interface ReadNotice extends Omit<Reading, 'source' | 'questions'> {
  readonly asked: readonly Asked[];
  /** The extracted text that every span counts in. */
  readonly text: string;
}

const NOTHING: NoticeHead = {
  number: null,
  title: '',
  issuer: null,
  issuedOn: null,
  year: null,
  addressees: [],
  attachments: [],
};

/** Hears how far a long reading is, 0 to 1; what it hears changes nothing. */
export type Heard = (share: number) => void;
const unheard: Heard = () => undefined;
const ITEMS_A_WORD = 200;

/**
 * Reads one official document: what it promises, who owes what to whom by when, and what only a person can decide.
 * Pure: the same blocks give the same reading on any machine, on any day. The calendar counts the working days of a
 * duty (印发之日起15个工作日内).
 */
export function readNotice(document: PaperDocument, calendar: WorkCalendar, heard: Heard = unheard): ReadNotice {
  const converted = inOneSpelling(document);
  if (!converted) return readPage(document, calendar, heard);
  const { text, ...read } = readPage(converted, calendar, heard);
  const original = layOut(document).text;
  return { ...inItsOwnSpelling(read, text, original), text: original };
}

function readPage(document: PaperDocument, calendar: WorkCalendar, heard: Heard): ReadNotice {
  const page = layOut(document);
  const paragraphs = page.blocks.filter((block) => block.kind === 'paragraph');
  if (bearsSecrecyMark(page)) return unread('classified', {}, '');
  if (page.text === '' && document.picturePages > 0) return unread('scanned', { pages: document.picturePages }, '');
  const head = readHead(paragraphs);
  const found = isOtherBusiness(head) ? undefined : arrange(page);
  const tasks = found ? readTasks(page, head, found, heard) : [];
  const duties = looksElsewhere(head) ? [] : readBody(head, found, calendar);
  const counted = found
    ? checkCounts([...(head.title ? [head.title] : []), ...head.attachments, ...found.captions, ...head.body], found)
    : undefined;
  const asked = [
    ...head.asked,
    ...(document.picturePages > 0
      ? [{ code: 'scanned', about: '', params: { pages: document.picturePages } } as const]
      : []),
    ...(counted?.asked ?? []),
    ...tasks.flatMap((task, index) => task.asked.map((question) => under(`/tasks/${String(index)}`, question))),
    ...unsaidOnce(tasks, found),
    // Whoever says what the paper is settles what its sentences are: nothing more is asked of it before.
    ...(isOtherBusiness(head) ? [] : duties.flatMap(({ asked: questions }) => questions)),
    ...(tasks.length === 0
      ? [{ code: 'not-a-notice', about: '/tasks', params: { title: head.title?.text ?? '' } } as const]
      : []),
  ];
  const spanOf = spansIn(page.text);
  return {
    notice: {
      ...NOTHING,
      number: head.number?.text ?? null,
      title: head.title?.text ?? titleWithoutHead([...(found?.captions ?? []), ...paragraphs]) ?? '',
      issuer: head.issuer?.text ?? null,
      issuedOn: head.issuedOn ?? null,
      year: head.year ?? null,
      addressees: head.addressees.map(({ text }) => text),
      attachments: head.attachments.map(({ text }) => text),
    },
    tasks: tasks.map((task, index) => asContract(task, index, spanOf)),
    obligations: duties
      .flatMap(({ obligations }) => obligations)
      .map(({ start, end, ...duty }) => ({ ...duty, span: spanOf({ start, end }) })),
    asked: gather(asked),
    completed: tasks.flatMap(completions),
    checks: counted?.confirmed ?? [],
    places: placesOf(head, tasks, duties, spanOf),
    text: page.text,
  };
}

/** An annex that came alone has its table's title: neither 附件1 nor 单位：万元. */
function titleWithoutHead(lines: readonly Passage[]): string | undefined {
  const titles = lines.filter(
    ({ text }) => !/^附\s*(?:件|表)\s*[一二三四五六七八九十\d]*\s*[：:]?$|^[（(]?(?:计量)?单位[：:]/u.test(text),
  );
  return (titles.slice(0, TITLE_WITHIN).find(({ text }) => NAMES_A_LIST.test(text)) ?? titles[0])?.text;
}
const TITLE_WITHIN = 6;
const NAMES_A_LIST = /(?:表|清单|目录|方案|计划|任务|项目|实事|分工|分解|责任|要点)(?:[（(].{1,20}[）)])?$/u;

const unread = (code: 'classified' | 'scanned', params: Asked['params'], text: string): ReadNotice => ({
  notice: NOTHING,
  tasks: [],
  obligations: [],
  asked: [{ code, about: '', params }],
  completed: [],
  checks: [],
  places: {},
  text,
});

const under = (pointer: string, asked: Asked): Asked => ({
  ...asked,
  about: pointer + asked.about,
  ...(asked.places && { places: asked.places.map((place) => pointer + place) }),
});

/** A paper about a meeting, a holiday or a post may hold a table with units and promises nothing to the people. */
const isOtherBusiness = ({ title }: Head): boolean =>
  title !== undefined &&
  (looksElsewhere({ title }) ||
    (/会议|例会|座谈会|动员会|培训班|放假|值班|招聘|招考|考试|任免|任职|表彰|评选|竞赛|演练|征文|采购|招标/u.test(
      title.text,
    ) &&
      !/实事|民生|任务|项目|工程|分解|重点工作|责任/u.test(title.text)));

const looksElsewhere = ({ title }: Pick<Head, 'title'>): boolean =>
  title !== undefined && LOOKS_BACK_OR_ASKS.test(title.text);

/** A circular on what was done, or a call for proposals: it speaks of items and lays nothing on anybody. */
const LOOKS_BACK_OR_ASKS =
  /(?:完成|办理|落实|进展|推进|执行)情况的?(?:通报|公示|公告|报告|汇报|说明|函)(?:[（(][^（()）]*[）)])?$|征集|征求.{0,20}意见|候选项目|投票/u;

function readTasks(page: Page, head: Head, found: Arrangement, heard: Heard): Task[] {
  const firstLeads = statesFirstLeads(page.text);
  const context = {
    year: head.year ?? null,
    issuedOn: head.issuedOn ?? null,
    firstLeads,
    leadMark: leadMarkIn(page.text),
    namesLeads: found.namesLeads || firstLeads,
    namesDays: found.namesDays,
    known: knownNames(found),
  };
  const numbered = found.rows.some(({ seq }) => seq !== null);
  return found.rows.map((row, index) => {
    if (index % ITEMS_A_WORD === 0) heard(index / found.rows.length);
    return readTask(numbered ? row : { ...row, seq: index + 1 }, context);
  });
}

/** Every unit that the items name with its prefix: what a short name elsewhere may be completed by. */
function knownNames(found: Arrangement): KnownNames {
  const cells = found.rows.flatMap(({ lead, responsible, roles }) =>
    [lead, responsible, roles].filter((cell) => cell !== undefined),
  );
  const written = cells.flatMap(({ lines }) => readUnitNames(lines).units.map((unit) => unit.written));
  return { inFull: new Set(written.filter((name) => isUnitName(name) && prefixOf(name) !== undefined)) };
}

type Duties = ReturnType<typeof readDuties>;

/** The duties of the notice's own sentences; those of its items are the items' and are not read twice. */
function readBody(head: Head, found: Arrangement | undefined, calendar: WorkCalendar): Duties[] {
  const read: Duties[] = [];
  let heading: PageParagraph | undefined;
  let before = 0;
  for (const paragraph of [...head.body, ...head.annexes]) {
    if (found?.taken.has(paragraph)) continue;
    const duties = readDuties(paragraph.text, {
      issuedOn: head.issuedOn ?? null,
      year: head.year ?? null,
      addWorkingDays: settledBy(calendar),
      ...(heading && { heading: heading.text }),
    });
    const first = before;
    read.push({
      obligations: duties.obligations.map((duty) => ({
        ...duty,
        start: duty.start + paragraph.start,
        end: duty.end + paragraph.start,
      })),
      asked: duties.asked.map((question) => ({
        ...question,
        about: question.about.replace(/\d+/u, (at) => String(Number(at) + first)),
      })),
    });
    before += duties.obligations.length;
    if (/^[（(]?[一二三四五六七八九十]+[）)、]/u.test(paragraph.text) && !/[。；]/u.test(paragraph.text.slice(0, -1)))
      heading = paragraph;
  }
  return read;
}

/** What the layout has no place for is asked once for all items, not item by item. */
function unsaidOnce(tasks: readonly Task[], found: Arrangement | undefined): Asked[] {
  if (!found) return [];
  const once = (code: 'no-lead' | 'no-date', field: string, missing: (task: Task) => boolean): Asked[] => {
    const places = tasks.flatMap((task, index) => (missing(task) ? [`/tasks/${String(index)}/${field}`] : []));
    const [about] = places;
    return about === undefined ? [] : [{ code, about, params: { what: '完成时间', count: places.length }, places }];
  };
  return [
    ...once(
      'no-lead',
      'leadUnits',
      ({ lead, asked }) => lead.length === 0 && !asked.some(({ code }) => code === 'no-lead'),
    ),
    ...(found.namesDays ? [] : once('no-date', 'dueOn', ({ dueOn }) => dueOn === null)),
  ];
}

function asContract(task: Task, index: number, spanOf: (place: { start: number; end: number }) => Span): ReadTask {
  const { seq, part, group, title, content, dueText, dueOn, milestones, targets, deliverables, persons, other } = task;
  return {
    seq: seq ?? index + 1,
    ...(part !== undefined && { part }),
    ...(group !== undefined && { group }),
    title,
    content,
    leadUnits: task.lead.map(({ name }) => name),
    responsibleUnits: task.responsible.map(({ name }) => name),
    ...(persons.length > 0 && { persons: [...persons] }),
    dueText,
    dueOn,
    ...(milestones && { milestones: [...milestones] }),
    targets: [...targets],
    deliverables: [...deliverables],
    ...(other.length > 0 && { other: other.map(([heading, text]) => ({ heading, text })) }),
    span: spanOf(task.span),
  };
}

const completions = (task: Task, index: number): ReadNotice['completed'] =>
  (
    [
      ['leadUnits', task.lead],
      ['responsibleUnits', task.responsible],
    ] as const
  ).flatMap(([field, units]) =>
    units.flatMap(({ name, written }, at) =>
      name === written ? [] : [{ about: `/tasks/${String(index)}/${field}/${String(at)}`, written, completed: name }],
    ),
  );

function placesOf(
  head: Head,
  tasks: readonly Task[],
  duties: readonly Duties[],
  spanOf: (place: { start: number; end: number }) => Span,
): Record<string, Span> {
  const places: Record<string, Span> = {};
  const put = (pointer: string, passage: Pick<Passage, 'start' | 'end'> | undefined): void => {
    if (passage) places[pointer] = spanOf(passage);
  };
  put('/notice/number', head.number);
  put('/notice/title', head.title);
  put('/notice/issuer', head.issuer);
  put('/notice/issuedOn', head.date);
  head.addressees.forEach((passage, index) => {
    put(`/notice/addressees/${String(index)}`, passage);
  });
  head.attachments.forEach((passage, index) => {
    put(`/notice/attachments/${String(index)}`, passage);
  });
  tasks.forEach((task, index) => {
    for (const [pointer, passage] of task.places) put(`/tasks/${String(index)}${pointer}`, passage);
  });
  duties
    .flatMap(({ obligations }) => obligations)
    .forEach((duty, index) => {
      put(`/obligations/${String(index)}`, duty);
    });
  return places;
}

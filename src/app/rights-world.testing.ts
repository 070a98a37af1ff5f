import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { z } from 'zod';
import type { Db } from '../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../platform/ledger/entry.js';
import { roles } from '../regime/offices/rules/actor.js';
import { isHeldInUnit } from '../regime/offices/rules/posts.js';
import type { PlanRecord } from '../regime/plans/contract.js';
import type { AskingView } from '../regime/reports/contract.asking.js';
import { PLATFORM_ADMIN } from '../regime/rights.things.testing.js';
import { dutiesOf, issueSeed } from './issued-seed.testing.js';
import type { CooperationList } from '../regime/reports/contract.evaluation.js';
import type { FilingView } from '../regime/reports/contract.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';
import { ownThings } from './rights-own.testing.js';

const ANOTHER_NOTICE = new URL('../../fixtures/notices/04-banner-flattened-txt/notice.txt', import.meta.url);

const A_DISTRICT = { code: '450203', name: '鱼峰区', above: '柳州市', host: null, contact: null };
const named = (name: string) => ({ name, loginName: name });
const AN_OPENING = {
  ...A_DISTRICT,
  administrators: { system: named('黄某'), security: named('周某'), audit: named('吴某') },
};

type Params = Readonly<Record<string, string>>;

/** A thing of the grid as addresses speak of it. */
export interface Thing {
  /** The parameter that names it, where an address is its own; by the same id it is known in a list. */
  readonly named?: string;
  /** Whether each asks for one of their own. */
  readonly own: boolean;
  readonly params: (visitor: Visitor) => Promise<Params>;
  /** What narrows a list, so that its first page holds the thing if any does. */
  readonly search?: string;
}

/** Everybody and everything that the grid speaks of, in a running program. */
export interface RightsWorld {
  readonly console: RegimeConsole;
  /** Signs somebody in, by `role` or `role:relation`. */
  readonly enter: (who: string) => Promise<Visitor>;
  /** Signs somebody in who has the role in another district. */
  readonly enterElsewhere: (role: string) => Promise<Visitor>;
  readonly things: Readonly<Record<string, Thing>>;
  /** What an operation wants in its body beyond what fits its schema: ids of things that must be there. */
  readonly bodies: Readonly<Record<string, (visitor: Visitor, thing: string) => Promise<object>>>;
}

/** A notice has many papers: this one is asked for. */
const A_PAPER = `?name=${encodeURIComponent('任务分解表.docx')}`;
const A_FORM = '?form=letter';
/** One that is no longer there: it is said so to whoever may have one read. */
const A_SHEET = `?upload=${randomUUID()}`;

const PostRole = z.enum(roles);

/** The seed issued, another notice still being worked on, and units that lead, share and have nothing to do with one item. */
export async function rightsWorld(db: Db): Promise<RightsWorld> {
  const console = await regimeConsole(db);
  const clerk = await console.enter('gov-office');
  const { noticeId: issuedId, programmeId } = await issueSeed(clerk);
  const draftId = await clerk.send('另一份通知.txt', await readFile(ANOTHER_NOTICE));
  const signingId = await clerk.send(
    '待签发的通知.txt',
    Buffer.concat([await readFile(ANOTHER_NOTICE), Buffer.from('\n')]),
  );
  await db.updateTable('notice').set({ state: 'signing' }).where('id', '=', signingId).execute();
  const originalOf = async (noticeId: string): Promise<Params> => {
    const uploadId = await clerk.upload('盖章扫描件.jpg', Buffer.from('\xff\xd8\xff', 'latin1'));
    const added = await clerk.ask('POST', `/api/notices/${noticeId}/originals`, { uploadId });
    return { originalId: added.json<{ originalId: string }>().originalId };
  };
  /** One file of each visitor: every upload is looked into apart, and who only asks in vain leaves it as it was. */
  const uploads = new Map<Visitor, Promise<string>>();
  const uploadOf = (visitor: Visitor): Promise<string> => {
    const sent = uploads.get(visitor) ?? visitor.upload('一份文件.txt', Buffer.from('文件'));
    uploads.set(visitor, sent);
    return sent;
  };
  /** A file in pieces, of which there are none to come: it is whole. */
  const piecesOf = async (visitor: Visitor): Promise<string> => {
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '0' };
    const begun = await visitor.ask('POST', '/api/uploads/pieces', undefined, headers);
    return String(begun.headers.location).split('/').at(-1) ?? '';
  };
  /** The original that was added last. */
  const fileOf = async (visitor: Visitor): Promise<string | undefined> => {
    const { items } = (await visitor.ask('GET', `/api/files?q=${encodeURIComponent('盖章扫描件')}`)).json<{
      items: { sha256: string }[];
    }>();
    return items[0]?.sha256;
  };
  const { item, related, duty, officeDuty } = await whatThereIs(clerk, programmeId);
  const begun = await clerk.ask('POST', `/api/tasks/${item.id}/plan`, {}, { 'if-match': '*' });
  const { id: planId, content } = begun.json<PlanRecord>();
  // A node that another unit than the lead owes: it alone speaks of it.
  const node = { ...content.milestones[0], id: randomUUID(), ownerUnitId: related['responsible'] };
  const typed = { milestones: [...content.milestones, node] };
  const saved = await clerk.ask('PATCH', `/api/plans/${planId}/content`, typed, { 'if-match': '"0"' });
  if (saved.statusCode !== 200) throw new Error(`the plan takes no node: ${saved.body}`);
  const drawing = await clerk.upload('施工图.txt', Buffer.from('施工图'));
  const attached = await clerk.ask('POST', `/api/plans/${planId}/attachments`, { uploadId: drawing, kind: 'other' });
  const attachmentId = attached.json<PlanRecord>().attachments[0]?.id ?? '';
  const elsewhere = { id: randomUUID(), name: '柳北区民政局', kind: 'department', aliases: [] } as const;
  await console.addUnits([elsewhere], console.otherDistrictId);

  const enter = async (who: string): Promise<Visitor> => {
    if (who === PLATFORM_ADMIN) return console.enter('system-admin', PLATFORM_CHAIN);
    const [name, relation = ''] = who.split(':');
    const role = PostRole.parse(name);
    const visitor = await console.enter(role, console.districtId, isHeldInUnit(role) ? related[relation] : undefined);
    if (relation === 'in-charge') await putInCharge(visitor);
    return visitor;
  };
  const putInCharge = async ({ personId }: Visitor): Promise<void> => {
    const body = { leaderId: personId, from: '2022-04-07' };
    const { statusCode } = await clerk.ask('POST', `/api/tasks/${item.id}/charge`, body, { 'if-match': '*' });
    if (statusCode !== 200) throw new Error(`the leader is not in charge of the item: ${String(statusCode)}`);
  };
  const enterElsewhere = (name: string): Promise<Visitor> => {
    const role = PostRole.parse(name);
    return console.enter(role, console.otherDistrictId, isHeldInUnit(role) ? elsewhere.id : undefined);
  };

  const [employee, administrator] = [await enter('finance'), await enter('system-admin')];
  const mail = { kind: 'mail', enabled: false, host: 'mail.example.org', port: 25, secure: false };
  await administrator.ask('POST', '/api/channels', { ...mail, from: 'shishi@example.org' });
  const own = ownThings(db);
  const partsOfDuty = { receiptId: randomUUID(), rulingId: randomUUID(), urgingId: randomUUID() };
  const guard = await enter('security-admin');
  const provider = { name: '统一身份认证', issuer: 'https://id.example.org', clientId: 'shishi' };
  const added = await guard.ask('POST', '/api/sign-in-providers', { ...provider, enabled: false, vouches: false });
  const { id: providerId } = added.json<{ id: string }>();
  const { accountId } = (await employee.ask('GET', '/api/session')).json<{ accountId: string }>();
  const postOf = async ({ personId }: Visitor): Promise<string> =>
    (await clerk.ask('GET', `/api/people/${personId}`)).json<{ posts: { id: string }[] }>().posts[0]?.id ?? '';
  const auditor = await enter('audit-admin');
  const entryOf = async (event: string, about = ''): Promise<Thing> => {
    const search = `?limit=200&event=${event}`;
    const { items } = (await auditor.ask('GET', `/api/ledger${search}`)).json<{ items: readonly EntryTold[] }>();
    const found = items.find(({ things }) => about === '' || things.some(({ id }) => id === about));
    return { ...theOne('entryId', found?.id), search };
  };
  const reportOf = async (period: string): Promise<string> =>
    (await dutiesOf(clerk, programmeId)).find(
      (each) => each.kind === 'report' && each.period === period && each.tasks.some(({ id }) => id === item.id),
    )?.id ?? '';
  return {
    console,
    ...{ enter, enterElsewhere },
    things: {
      '-': ofNone({
        ...{ id: randomUUID(), district: '450204', provider: randomUUID() },
        ...{ districtId: randomUUID(), file: `${'x'.repeat(43)}.ics`, programmeId },
      }),
      'calendar year': ofNone({ year: '2022' }),
      calendar: ofNone({}),
      'register of districts': ofNone({}),
      'opened district': theOne('districtId', console.districtId, { personId: administrator.personId }),
      unit: theOne('unitId', related['other'], { alias: '别名' }),
      'unit sheet': theOne('importId', await own.unitSheet(clerk)),
      'people sheet': theOne('importId', await own.peopleSheet(clerk)),
      person: theOne('personId', employee.personId, { postId: await postOf(employee), delegationId: randomUUID() }),
      administrator: theOne('personId', administrator.personId, {
        ...{ postId: await postOf(administrator), delegationId: randomUUID() },
      }),
      oneself: ownOne('personId', ({ personId }) => Promise.resolve(personId), { delegationId: randomUUID() }),
      settings: ofNone({}),
      'reminder rules': { ...ofNone({}), search: '?due=2022-07-05' },
      account: theOne('accountId', accountId),
      'emergency account': ofNone({}),
      'sign-in providers': ofNone({}),
      'sign-in provider': theOne('providerId', providerId),
      'draft notice': { ...theOne('noticeId', draftId, await originalOf(draftId)), search: A_PAPER },
      'notice to be signed': theOne('noticeId', signingId),
      'issued notice': { ...theOne('noticeId', issuedId, await originalOf(issuedId)), search: A_PAPER },
      'attached file': theOne('sha256', await fileOf(clerk)),
      'form of a correction': theOne('noticeId', issuedId),
      'form of a supersession': theOne('noticeId', draftId),
      programme: { ...theOne('programmeId', programmeId), search: A_SHEET },
      item: theOne('taskId', item.id, { programmeId }),
      'plan of the item': {
        ...theOne('planId', planId, {
          ...{ number: '1', unitId: related['responsible'] ?? '', milestoneId: node.id, reportId: randomUUID() },
          attachmentId,
        }),
        search: A_SHEET,
      },
      'money of the item': theOne('taskId', item.id, { programmeId, thingId: randomUUID() }),
      'photo of the item': theOne('evidenceId', ...(await photoOf(await enter('liaison:lead'), item.id))),
      'other proof of the item': theOne('evidenceId', await proofOf(await enter('liaison:lead'), item.id)),
      'request for people': theOne('secondmentId', await requestFor(clerk, item.id, related['responsible'])),
      'work body': theOne('workBodyId', await bodyOf(clerk, item.id, related['responsible'])),
      'change of the item': theOne('changeId', await changeOf(clerk, item.id, related['responsible'])),
      'light of the item': theOne('taskId', item.id, { programmeId }),
      'report of the unit': {
        ...theOne('obligationId', await reportOf('2022Q2'), { taskId: item.id }),
        search: A_SHEET,
      },
      'report received on paper': theOne(
        'obligationId',
        await receivedOf(clerk, await reportOf('2022Q3'), related['responsible']),
        {
          ...{ taskId: item.id, edition: '1' },
        },
      ),
      'request for material': theOne('askingId', await requestOf(clerk, item.id, related['responsible'])),
      'matter of the item': theOne('askingId', ...(await matterOf(clerk, item.id, related['other']))),
      'negative word on the unit': theOne('evaluationId', await blameOf(clerk, programmeId, related['responsible'])),
      'decision on the item': theOne('askingId', await decisionOn(clerk, item.id, related['other'])),
      'duty of the item': { ...theOne('obligationId', duty, { programmeId, ...partsOfDuty }), search: A_FORM },
      'duty of an office': { ...theOne('obligationId', officeDuty, { programmeId, ...partsOfDuty }), search: A_FORM },
      ledger: ofNone({}),
      'entry of the programme': await entryOf('task.issued', item.id),
      'entry of an account': await entryOf('channel.set'),
      'entry of an unissued notice': await entryOf('notice.received', draftId),
      message: ownOne('messageId', own.message),
      'message of another': theOne('messageId', await own.message(clerk)),
      'reminder choices': ofNone({}),
      'own calendar addresses': ofNone({}),
      'own saved views': ofNone({}),
      'saved view': ownOne('viewId', own.view),
      'saved view of another': theOne('viewId', await own.view(clerk)),
      'calendar address': ownOne('feedId', own.feed),
      'calendar address of another': theOne('feedId', await own.feed(clerk)),
      delivery: theOne('deliveryId', await own.delivery(clerk)),
      channels: ofNone({}),
      channel: ofNone({ kind: 'mail' }),
      upload: ownOne('uploadId', uploadOf),
      'upload of another': theOne('uploadId', await clerk.upload('一份文件.txt', Buffer.from('文件'))),
      'file in pieces': ownOne('uploadId', piecesOf),
      'file in pieces of another': theOne('uploadId', await piecesOf(clerk)),
      job: ownOne('jobId', own.job),
      'job of another': theOne('jobId', await own.job(clerk)),
      session: ownOne('id', own.session),
      'session of another': theOne('id', await own.session(clerk)),
      'device of another': theOne('id', await own.device(clerk)),
    },
    bodies: {
      'district.open': () => Promise.resolve(AN_OPENING),
      'district.change': () => Promise.resolve(A_DISTRICT),
      'sign-in-provider.add': () => Promise.resolve({ ...provider, enabled: false, vouches: false }),
      'account.link': () => Promise.resolve({ providerId, subject: 'somebody' }),
      'notice.read': async (visitor) => ({ uploadId: await uploadOf(visitor) }),
      'notice.add-original': async (visitor) => ({ uploadId: await uploadOf(visitor) }),
      'original.type': () =>
        Promise.resolve({ number: '1号', title: '通知', issuedOn: '2022-04-07', issuer: '区政府办公室' }),
      'unit.import': async (visitor) => ({ uploadId: await uploadOf(visitor) }),
      'person.import': async (visitor) => ({ uploadId: await uploadOf(visitor) }),
      'plan.attach': async (visitor) => ({ uploadId: await uploadOf(visitor), kind: 'other' }),
      'evidence.attach': async (visitor) => ({ uploadId: await uploadOf(visitor), about: A_QUARTER }),
      'payment.import': async (visitor) => ({ uploadId: await uploadOf(visitor), basis: '' }),
      'person-import.apply': () => Promise.resolve({ basis: '', address: 'https://shishi.example.org' }),
      'post.transfer': () => Promise.resolve({ to: administrator.personId, from: '2022-04-08' }),
      'delegation.give': () =>
        Promise.resolve({
          ...{ to: administrator.personId, role: 'finance', from: '2022-04-08', until: '2022-04-09' },
          ...{ unitIds: null, taskIds: null, reason: null },
        }),
      'portfolio.give': () => Promise.resolve({ leaderId: null, unitIds: [related['other']], from: '2022-04-08' }),
      'obligation.file': () => Promise.resolve({ drawnUpOn: LETTER.on, proof: LETTER.proof }),
      'report.type': () => Promise.resolve({ explanation: '汛期停工' }),
      'report.receive': () => Promise.resolve({ channel: 'paper', receivedOn: LETTER.on, proof: LETTER.proof }),
      'message.open': async (visitor, thing) => ({ token: await own.linkOf(thing === 'message' ? visitor : clerk) }),
    },
  };
}

const A_QUARTER = { kind: 'item-quarter', id: '2022Q2' };
const LETTER = { on: '2022-04-07', proof: { kind: 'receipt', number: '收1' } };

/** A photo that a unit attached, and the site that it shows. */
async function photoOf(lead: Visitor, taskId: string): Promise<readonly [string, Params]> {
  const place = {
    GPSLatitude: '24/1 18/1 0/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '109/1 24/1 0/1',
    GPSLongitudeRef: 'E',
  };
  const grey = { create: { width: 40, height: 30, channels: 3, background: '#777' } } as const;
  const uploadId = await lead.upload('现场.jpg', await sharp(grey).withExif({ IFD3: place }).jpeg().toBuffer());
  const attached = await lead.ask('POST', `/api/tasks/${taskId}/evidence`, { uploadId, about: A_QUARTER });
  const { id } = attached.json<{ id: string }>();
  const site = await lead.ask('POST', `/api/evidence/${id}/site`, { name: '河西小区' });
  return [id, { siteId: site.json<{ id: string }>().id }];
}

/** A file that is no photo, attached as one. */
async function proofOf(lead: Visitor, taskId: string): Promise<string> {
  const uploadId = await lead.upload('开工令.txt', Buffer.from('同意开工'));
  const attached = await lead.ask('POST', `/api/tasks/${taskId}/evidence`, { uploadId, about: A_QUARTER });
  return attached.json<{ id: string }>().id;
}

/** A request for people that was passed on to a unit. */
async function requestFor(clerk: Visitor, taskId: string, unitId = ''): Promise<string> {
  const wanted = { people: 2, from: '2022-04-11', until: '2022-12-30', purpose: '入户摸底', posts: '工程管理' };
  const asked = await clerk.ask('POST', `/api/tasks/${taskId}/secondments`, { ...wanted, letter: LETTER });
  const { id } = asked.json<{ id: string }>();
  await clerk.ask('POST', `/api/secondments/${id}/routing`, { unitId });
  return id;
}

async function bodyOf(clerk: Visitor, taskId: string, unitId = ''): Promise<string> {
  const body = { name: '改造专班', leader: '副区长', purpose: '统筹推进', unitIds: [unitId], letter: LETTER };
  return (await clerk.ask('POST', `/api/tasks/${taskId}/work-bodies`, body)).json<{ id: string }>().id;
}

/** A report that came in on paper: its figures are entered and blame put on a unit, it is submitted and accepted. */
async function receivedOf(clerk: Visitor, obligationId: string, unitId = ''): Promise<string> {
  const at = `/api/obligations/${obligationId}/report`;
  const received = { channel: 'paper', receivedOn: LETTER.on, proof: LETTER.proof };
  const { sections } = (await clerk.ask('POST', `${at}/receipt`, received)).json<FilingView>();
  const blame = { materials: null, sentence: '两次催要后才提供名单', grade: 'poor' };
  for (const { taskId, missing, content } of sections) {
    const figures: [string, object][] = missing.map(({ target = 0 }) => [`figure-${String(target)}`, { value: 1 }]);
    if (content.cooperation?.some(({ unit }) => unit.id === unitId) === true) figures.push([`unit-${unitId}`, blame]);
    await clerk.ask('PATCH', `${at}/sections/${taskId}`, Object.fromEntries(figures) as object);
  }
  await clerk.ask('POST', `${at}/submission`, {});
  await clerk.ask('POST', `${at}/acceptance`, {});
  return obligationId;
}

/** What was said of a unit to its disadvantage. */
async function blameOf(clerk: Visitor, programmeId: string, unitId = ''): Promise<string | undefined> {
  const said = (await clerk.ask('GET', `/api/programmes/${programmeId}/cooperation`)).json<CooperationList>().items;
  return said.find(({ unit, evaluation }) => unit.id === unitId && evaluation !== null)?.evaluation?.id;
}

/** A change that a unit was asked to countersign. */
async function changeOf(clerk: Visitor, taskId: string, unitId = ''): Promise<string> {
  const said = { rationale: '汛期长', effectOnPeople: '晚三个月用上', letter: LETTER };
  const body = { kind: 'duration', dueOn: '2023-03-31', ...said };
  const { id } = (await clerk.ask('POST', `/api/tasks/${taskId}/changes`, body)).json<{ id: string }>();
  await clerk.ask('POST', `/api/changes/${id}/countersigning`, { unitIds: [unitId] });
  return id;
}

/** Material that a responsible unit was asked for. */
async function requestOf(clerk: Visitor, taskId: string, unitId = ''): Promise<string> {
  const body = { kind: 'material', unitId, what: '入户清单', dueOn: '2022-04-20', letter: LETTER };
  return (await clerk.ask('POST', `/api/tasks/${taskId}/askings`, body)).json<{ id: string }>().id;
}

/** A matter that another unit was asked about, and the file that came with its answer. */
async function matterOf(clerk: Visitor, taskId: string, unitId = ''): Promise<readonly [string, Params]> {
  const body = { kind: 'matter', unitId, what: '管线迁改', dueOn: '2022-04-20', letter: LETTER };
  const { id } = (await clerk.ask('POST', `/api/tasks/${taskId}/askings`, body)).json<{ id: string }>();
  const uploadIds = [await clerk.upload('迁改方案.txt', Buffer.from('迁改方案'))];
  const answered = await clerk.ask('POST', `/api/askings/${id}/answer`, { uploadIds, letter: LETTER });
  return [id, { fileId: answered.json<AskingView>().answer?.files[0]?.id ?? '' }];
}

/** What was decided on the item for another unit to carry out. */
async function decisionOn(clerk: Visitor, taskId: string, unitId = ''): Promise<string> {
  const body = { unitId, what: '月底前完成迁改', dueOn: '2022-04-20', decidedBy: '区政府第14次常务会', paper: LETTER };
  return (await clerk.ask('POST', `/api/tasks/${taskId}/decisions`, body)).json<{ id: string }>().id;
}

/** Nothing that has an id of its own. */
const ofNone = (params: Params): Thing => ({ own: false, params: () => Promise.resolve(params) });

/** The one thing that all are asked about. @throws Error where the world has no such thing: then nothing could be asked */
function theOne(named: string, id: string | undefined, others: Params = {}): Thing {
  if (id === undefined || id === '') throw new Error(`the world of the grid has no ${named}`);
  return { named, own: false, params: () => Promise.resolve({ ...others, [named]: id }) };
}

/** What each has one of. */
const ownOne = (named: string, idOf: (visitor: Visitor) => Promise<string>, others: Params = {}): Thing => ({
  ...{ named, own: true },
  params: async (visitor) => ({ ...others, [named]: await idOf(visitor) }),
});

interface EntryTold {
  readonly id: string;
  readonly things: readonly { readonly id: string }[];
}

interface TaskNamed {
  readonly id: string;
  readonly leadUnit: string;
  readonly responsibleUnits: readonly string[];
}

/** What the issue of the seed brought about, by the ids that the world's things go by. */
async function whatThereIs(clerk: Visitor, programmeId: string) {
  const read = async <Row>(url: string): Promise<readonly Row[]> =>
    (await clerk.ask('GET', url)).json<{ items: readonly Row[] }>().items;
  const items = await read<TaskNamed>(`/api/programmes/${programmeId}/tasks`);
  const item = items.find(({ responsibleUnits }) => responsibleUnits.length > 1);
  if (!item) throw new Error('the seed has no item with two responsible units');
  const { leadUnit, responsibleUnits } = item;
  const units = await read<{ id: string; name: string }>('/api/units?limit=200');
  const unitId = (fits: (name: string) => boolean) => units.find(({ name }) => fits(name))?.id ?? '';
  const related: Params = {
    lead: unitId((name) => name === leadUnit),
    responsible: unitId((name) => name === responsibleUnits[0]),
    other: unitId((name) => name !== leadUnit && !responsibleUnits.includes(name)),
  };
  const duties = await dutiesOf(clerk, programmeId);
  return {
    ...{ item, related },
    duty: duties.find(({ task, owedBy }) => task === item.id && owedBy === leadUnit)?.id,
    officeDuty: duties.find(({ tasks }) => tasks.length === 0)?.id,
  };
}

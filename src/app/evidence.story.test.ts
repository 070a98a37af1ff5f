import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../platform/database/test-database.js';
import { openFileFolder } from '../platform/uploads/folder.js';
import { sweepUploads } from '../platform/uploads/upload-store.js';
import type { EvidenceView } from '../regime/evidence/contract.shown.js';
import { issueSeed } from './issued-seed.testing.js';
import { type RegimeConsole, regimeConsole, type Visitor } from './regime-console.testing.js';

const database = useTestDatabase();
let console: RegimeConsole;
let clerk: Visitor;
let lead: Visitor;
let items: readonly { id: string; title: string; leadUnit: string; responsibleUnits: readonly string[] }[];
let units: ReadonlyMap<string, string>;
const QUARTER = { kind: 'item-quarter', id: '2022Q2' };
const aMoment = { DateTimeOriginal: '2022:04:06 09:15:00' };
const coordinates = (minutes: number) => ({
  ...{ GPSLatitudeRef: 'N', GPSLatitude: `24/1 ${String(minutes)}/1 0/1` },
  ...{ GPSLongitudeRef: 'E', GPSLongitude: '109/1 24/1 0/1' },
});
/** A photo of its own for each colour, as a telephone makes it. */
const photo = (colour: string, minutes = 18): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="100%" height="100%" fill="#ddd"/>
      <rect x="${String(parseInt(colour, 16) % 700)}" y="100" width="400" height="300" fill="#${colour}"/>
      <circle cx="300" cy="${String(parseInt(colour, 16) % 800)}" r="160" fill="#333"/></svg>`,
    ),
  )
    .withExif({ IFD0: { Make: 'Camera' }, IFD2: aMoment, IFD3: coordinates(minutes) })
    .jpeg()
    .toBuffer();

beforeAll(async () => {
  console = await regimeConsole(await database.open('application'));
  clerk = await console.enter('gov-office');
  const { programmeId } = await issueSeed(clerk);
  items = (await clerk.ask('GET', `/api/programmes/${programmeId}/tasks`)).json<{ items: typeof items }>().items;
  const listed = (await clerk.ask('GET', '/api/units?limit=200')).json<{ items: { id: string; name: string }[] }>();
  units = new Map(listed.items.map(({ id, name }) => [name, id]));
  lead = await console.enter('liaison', console.districtId, units.get(item().leadUnit));
});
afterAll(() => console.app.close());

const item = (at = 0) => {
  const shared = items.filter(({ responsibleUnits }) => responsibleUnits.length > 0);
  const found = shared[at];
  if (!found) throw new Error('the seed has no such item');
  return found;
};
const attach = async (who: Visitor, name: string, bytes: Uint8Array, taskId = item().id, about: object = QUARTER) =>
  who.ask('POST', `/api/tasks/${taskId}/evidence`, { uploadId: await who.upload(name, bytes), about });
const listed = async (who: Visitor, taskId = item().id) =>
  (await who.ask('GET', `/api/tasks/${taskId}/evidence`)).json<{ items: EvidenceView[]; can: string[] }>();

test('a unit of the item attaches a photo: small and large it is shown without what the camera wrote, the original keeps it', async () => {
  const bytes = await photo('aa3311');
  const answer = await attach(lead, '现场.jpg', bytes);
  expect(answer.statusCode).toBe(201);
  const seen = answer.json<EvidenceView>();
  expect(seen).toMatchObject({
    kind: 'photo',
    takenAt: '2022-04-06T09:15:00',
    place: { latitude: 24.3, longitude: 109.4 },
  });
  expect(seen).toMatchObject({ alike: [], site: null, unit: { name: item().leadUnit }, width: 1200, height: 900 });
  const partner = await console.enter('liaison', console.districtId, units.get(item().responsibleUnits[0] ?? ''));
  for (const form of ['thumbnail', 'picture']) {
    const shown = await partner.ask('GET', `/api/evidence/${seen.id}/${form}`);
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(await exifr.parse(shown.rawPayload, true)).toEqual(
      expect.not.objectContaining({ DateTimeOriginal: expect.anything() as unknown }),
    );
    const { exif, xmp, icc, iptc, width } = await sharp(shown.rawPayload).metadata();
    expect({ exif, xmp, icc, iptc, width }).toEqual({ width: form === 'thumbnail' ? 480 : 1200 });
  }
  const original = await lead.ask('GET', `/api/evidence/${seen.id}/original`);
  expect(original.rawPayload.equals(bytes)).toBe(true);
  expect((await partner.ask('GET', `/api/evidence/${seen.id}/original`)).statusCode).toBe(403);
});

test('the same photo used twice is noticed, made smaller and for another item too, and never refused', async () => {
  const smaller = await sharp(await photo('aa3311'))
    .resize(500)
    .jpeg({ quality: 50 })
    .toBuffer();
  const other = await console.enter('liaison', console.districtId, units.get(item(1).leadUnit));
  const reused = await attach(other, '我们的现场.jpg', smaller, item(1).id);
  expect(reused.statusCode).toBe(201);
  expect(reused.json<EvidenceView>().alike).toMatchObject([{ same: false, item: { title: item().title } }]);
  const again = (await attach(lead, '再传一次.jpg', await photo('aa3311'))).json<EvidenceView>();
  expect(again.alike[0]).toMatchObject({ same: true, about: QUARTER });
  const another = (await attach(lead, '另一处.jpg', await photo('2244cc'))).json<EvidenceView>();
  expect(another.alike).toEqual([]);
});

test('a photo taken away from the item’s site is told so, once a photo has said where the site is', async () => {
  const [first] = (await listed(lead)).items.filter(({ alike }) => alike.length === 0);
  const site = await lead.ask('POST', `/api/evidence/${first?.id ?? ''}/site`, { name: '河西小区' });
  expect(site.statusCode).toBe(201);
  const near = (await attach(lead, '近处.jpg', await photo('119955'))).json<EvidenceView>();
  expect(near.site).toMatchObject({ name: '河西小区', isAway: false });
  const away = (await attach(lead, '远处.jpg', await photo('992299', 38))).json<EvidenceView>();
  expect(away.site).toMatchObject({ isAway: true });
  expect(away.site?.metres).toBeGreaterThan(30_000);
  await lead.ask('POST', `/api/item-sites/${site.json<{ id: string }>().id}/withdrawal`, {});
  expect((await listed(lead)).items.every((each) => each.site === null)).toBe(true);
});

test('a broken photo and an Apple one are refused by name and remedy, and change nothing', async () => {
  const before = await listed(lead);
  const broken = await attach(lead, '坏照片.jpg', (await photo('0011ff')).subarray(0, 2000));
  expect([broken.statusCode, broken.json()]).toMatchObject([409, { type: '/problems/evidence.photo-broken' }]);
  expect(broken.body).toContain('坏照片.jpg');
  const heic = Buffer.from([0, 0, 0, 24, ...Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), ...Buffer.alloc(99)]);
  const apple = await attach(lead, 'IMG_0001.HEIC', heic);
  expect([apple.statusCode, apple.json()]).toMatchObject([409, { type: '/problems/evidence.photo-heic' }]);
  expect(apple.body).toContain('JPEG');
  expect(await listed(lead)).toEqual(before);
});

test('a photo whose name carries a mark of secrecy is refused before its name is written down (point 13)', async () => {
  expect(await lead.upload('机密★1年.jpg', await photo('123456'))).toBeUndefined();
});

test('another unit sees nothing of it, an administrator no list, and what is not the item’s is refused', async () => {
  const involved = [item().leadUnit, ...item().responsibleUnits];
  const elsewhere = [...units].find(([name]) => !involved.includes(name))?.[1];
  const other = await console.enter('liaison', console.districtId, elsewhere);
  const { items: seen, can } = await listed(other);
  expect([seen, can]).toEqual([[], []]);
  const [mine] = (await listed(lead)).items;
  expect((await other.ask('GET', `/api/evidence/${mine?.id ?? ''}/thumbnail`)).statusCode).toBe(404);
  const administrator = await console.enter('system-admin');
  expect((await administrator.ask('GET', `/api/tasks/${item().id}/evidence`)).statusCode).toBe(403);
  const early = await attach(lead, '说明.txt', Buffer.from('说明'), item().id, { kind: 'item-quarter', id: '2021Q4' });
  expect(early.json()).toMatchObject({ type: '/problems/evidence.no-such-subject' });
});

test('what was taken back is shown no more, and the ledger tells of both', async () => {
  const file = (await attach(lead, '验收单.txt', Buffer.from('验收合格'))).json<EvidenceView>();
  expect(file).toMatchObject({ kind: 'file', name: '验收单.txt', takenAt: null });
  const back = await lead.ask('POST', `/api/evidence/${file.id}/withdrawal`, {});
  expect(back.statusCode).toBe(200);
  expect((await listed(clerk)).items.map(({ id }) => id)).not.toContain(file.id);
  const history = await clerk.ask('GET', `/api/tasks/${item().id}/history`);
  expect(history.body).toContain('撤下佐证“验收单.txt”');
});

test('an emergency removal takes original, copy and thumbnail away, and nothing finds the photo alike any more', async () => {
  const bytes = await photo('aa3311');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const db = await database.open('application');
  const made = await db.selectFrom('derived_file').select('sha256').where('of_sha256', '=', sha256).execute();
  expect(made).toHaveLength(2);
  const order = { reason: 'mark-overlooked', paper: '柳南保函〔2022〕3号' };
  const removed = await clerk.ask('POST', `/api/files/${sha256}/removal`, order);
  expect(removed.statusCode).toBe(202);
  const job = await db.selectFrom('job').select('input').where('kind', '=', 'removal.clean').executeTakeFirst();
  expect(JSON.stringify(job)).toContain(sha256);
  for (const each of made) expect(JSON.stringify(job)).toContain(each.sha256);
  expect(await db.selectFrom('derived_file').select('sha256').where('of_sha256', '=', sha256).execute()).toEqual([]);
  const kept = await db.selectFrom('evidence').selectAll().where('sha256', '=', sha256).execute();
  for (const row of kept)
    expect(row).toMatchObject({ name: null, taken_at: null, latitude: null, longitude: null, likeness: null });
  for (const form of ['thumbnail', 'picture', 'original'])
    expect((await lead.ask('GET', `/api/evidence/${kept[0]?.id ?? ''}/${form}`)).statusCode).toBe(404);
  expect((await listed(clerk, item(1).id)).items[0]?.alike).toEqual([]);
  expect((await clerk.ask('GET', `/api/tasks/${item().id}/history`)).body).not.toContain('再传一次.jpg');
});

test('a sweep knows what was made of photos, and takes only what nothing speaks of', async () => {
  const db = await database.open('application');
  const asked: string[] = [];
  const known = await db.selectFrom('derived_file').select(['district_id', 'sha256']).executeTakeFirstOrThrow();
  const folder = openFileFolder(await mkdtemp(path.join(tmpdir(), 'shishi-sweep-')));
  await sweepUploads(
    db,
    {
      ...folder,
      sweepUnknown: async (spokenOf) => {
        const spoken = await spokenOf(known.district_id, [known.sha256, 'ff'.repeat(32)]);
        asked.push(...spoken);
      },
    },
    Date.now(),
  );
  expect(asked).toEqual([known.sha256]);
});

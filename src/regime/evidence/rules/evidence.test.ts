import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import { quartersOf } from './about.js';
import { attach, type Evidence, putDownSite, withdraw } from './evidence.js';
import { bitsBetween } from './likeness.js';
import { atSite, metresBetween, SITE_METRES } from './place.js';

const TODAY = day('2022-09-20');
const upload = { name: '现场.jpg', sha256: 'ab'.repeat(32), bytes: 1000 };
const place = { latitude: 24.3, longitude: 109.4 };
const facts = { width: 4000, height: 3000, takenAt: '2022-09-20T14:03:11', place, likeness: '0f'.repeat(8) };
const attaching = {
  ...{ id: 'e1', taskId: 't1', programmeId: 'p1', about: { kind: 'item-quarter', id: '2022Q3' } as const },
  ...{
    standing: 'open' as const,
    alreadyThere: 0,
    upload,
    looked: { kind: 'photo', facts } as const,
    alike: [],
    sites: [],
  },
  ...{ on: TODAY, by: 'a1', unitId: 'u1' },
};
const attached = (given: Partial<Parameters<typeof attach>[0]> = {}) => attach({ ...attaching, ...given });
const codeOf = (decided: ReturnType<typeof attached>) => (decided.done ? undefined : decided.refusal.code);
const evidence = (): Evidence => {
  const decided = attached();
  if (!decided.done) throw new Error(decided.refusal.code);
  return decided.value;
};

const anyPoint = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const anyLikeness = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });

test('a photo that was used before, or taken far from the site, is attached all the same, and the event says so', () => {
  const alike = [{ evidenceId: 'e0', taskId: 't2', distance: 2 }];
  const sites = [{ id: 's1', name: '河西小区', latitude: 24.4, longitude: 109.4 }];
  const decided = attached({ alike, sites });
  expect(decided).toMatchObject({ done: true, events: [{ alike, site: { name: '河西小区', isAway: true } }] });
});

test.each(['heic', 'broken', 'bytes', 'pixels', 'seconds', 'waiting'] as const)(
  'a picture that cannot be shown (%s) is refused by its name',
  (why) => {
    const decided = attached({ looked: { kind: 'unfit', why } });
    expect(decided).toMatchObject({
      done: false,
      refusal: { code: `evidence.photo-${why}`, params: { name: '现场.jpg' } },
    });
  },
);

test('nothing is attached to what the item has not, without a file, or past what can be shown', () => {
  expect(codeOf(attached({ standing: 'none' }))).toBe('evidence.no-such-subject');
  expect(codeOf(attached({ upload: undefined }))).toBe('evidence.upload-missing');
  expect(codeOf(attached({ alreadyThere: 200 }))).toBe('evidence.too-many');
  expect(codeOf(attached({ alreadyThere: 199 }))).toBeUndefined();
});

test('what was attached is taken back once, on its day', () => {
  expect(withdraw(evidence(), 'open', TODAY)).toMatchObject({ done: true, value: TODAY });
  const again = withdraw({ ...evidence(), withdrawnOn: TODAY }, 'open', TODAY);
  expect(again).toMatchObject({ done: false, refusal: { code: 'evidence.withdrawn-already' } });
});

test('what a change that was sent up rests on stays as it is: nothing comes to it, and nothing is taken from it', () => {
  const about = { kind: 'change', id: 'c1' } as const;
  expect(codeOf(attached({ about, standing: 'closed' }))).toBe('evidence.change-sent-up');
  expect(withdraw({ ...evidence(), about }, 'closed', TODAY)).toMatchObject({
    refusal: { code: 'evidence.change-sent-up', clause: 'workflow §12' },
  });
});

test('a site is where a photo says it was taken, under a name of its own', () => {
  const site = { id: 's1', name: '河西小区' };
  expect(putDownSite(evidence(), site, [])).toMatchObject({ done: true, value: { ...site, ...place } });
  expect(putDownSite(evidence(), site, [{ ...site, ...place }])).toMatchObject({
    refusal: { code: 'evidence.site-known' },
  });
  const nowhere = { ...evidence(), photo: { ...facts, place: null } };
  expect(putDownSite(nowhere, site, [])).toMatchObject({ refusal: { code: 'evidence.no-place' } });
});

test('the quarters of an item run from the one it was handed down in to today’s, the last first', () => {
  expect(quartersOf({ issuedOn: day('2022-04-07') }, day('2023-01-03'))).toEqual([
    '2023Q1',
    '2022Q4',
    '2022Q3',
    '2022Q2',
  ]);
  expect(quartersOf({ issuedOn: day('2022-04-07') }, day('2022-04-07'))).toEqual(['2022Q2']);
});

test('the way between two points is the same from both, none to itself, and never longer than half round the earth', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (one, other) => {
      const metres = metresBetween(one, other);
      expect(metres).toBeCloseTo(metresBetween(other, one), 3);
      expect(metres).toBeGreaterThanOrEqual(0);
      expect(metres).toBeLessThan(20_020_000);
      expect(metresBetween(one, one)).toBeCloseTo(0, 3);
    }),
  );
  // A degree of latitude.
  expect(metresBetween(place, { ...place, latitude: 25.3 })).toBeCloseTo(111_195, -1);
});

test('of several sites the nearest is told, and where either is unknown nothing is', () => {
  fc.assert(
    fc.property(anyPoint, fc.array(anyPoint, { minLength: 1, maxLength: 6 }), (taken, points) => {
      const sites = points.map((point, at) => ({ id: String(at), name: String(at), ...point }));
      const nearest = atSite(taken, sites);
      const least = Math.min(...sites.map((site) => Math.round(metresBetween(taken, site))));
      expect(nearest?.metres).toBe(least);
      expect(nearest?.isAway).toBe(least > SITE_METRES);
    }),
  );
  expect(atSite(place, [])).toBeUndefined();
  expect(atSite(null, [{ id: '1', name: '1', ...place }])).toBeUndefined();
});

test('the bits between two likenesses are a distance', () => {
  fc.assert(
    fc.property(anyLikeness, anyLikeness, anyLikeness, (a, b, c) => {
      expect(bitsBetween(a, a)).toBe(0);
      expect(bitsBetween(a, b)).toBe(bitsBetween(b, a));
      expect(bitsBetween(a, b) === 0).toBe(a === b);
      expect(bitsBetween(a, c)).toBeLessThanOrEqual(bitsBetween(a, b) + bitsBetween(b, c));
      expect(bitsBetween('f'.repeat(16), '0'.repeat(16))).toBe(64);
    }),
  );
});

import type { z } from 'zod';
import type { DistrictView } from '../src/regime/offices/endpoints.districts.js';
import { emptyWorld } from './console-world.js';

export const DISTRICT = '018f0000-0000-7000-8011-000000000001';
const person = (at: number): string => `018f0000-0000-7000-8012-${String(at).padStart(12, '0')}`;

/** A district one of whose administrators has not come in yet. */
export const waitingDistrict: z.input<typeof DistrictView> = {
  ...{ id: DISTRICT, code: '450204', name: '柳南区', above: '柳州市', host: null },
  contact: '区政府办 0772-1234567，工作日 8:30—17:30',
  awaits: 'administrators',
  administrators: [
    { personId: person(1), name: '王某', roles: ['system-admin', 'security-admin'], loginName: 'wm', standing: 'open' },
    { personId: person(2), name: '陈某', roles: ['audit-admin'], loginName: '陈某', standing: 'without-password' },
  ],
  can: ['district.change', 'district.invite-administrator'],
};

/** Whoever keeps all districts belongs to none of them. */
export const noDistrictsWorld: Readonly<Record<string, unknown>> = {
  ...emptyWorld,
  '/api/own-post': { ...(emptyWorld['/api/own-post'] as object), person: '赵某', role: 'system-admin', district: null },
  '/api/districts': { items: [], next: null, can: ['district.open'] },
};

export const districtsWorld: Readonly<Record<string, unknown>> = {
  ...noDistrictsWorld,
  '/api/districts': { items: [waitingDistrict], next: null, can: ['district.open'] },
  [`/api/districts/${DISTRICT}`]: waitingDistrict,
};

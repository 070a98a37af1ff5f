import { useRead } from '../../../web/api.js';
import { lookAtDoor } from '../session-endpoints.js';

const KEPT_DISTRICT = 'shishi.district';
/** GB/T 2260, or nothing for the platform itself. */
const DISTRICT = /^(?:\d{6})?$/;

/** The district somebody last signed in to here. */
export const keptDistrict = (): string => localStorage.getItem(KEPT_DISTRICT) ?? '';

export function keepDistrict(district: string): void {
  localStorage.setItem(KEPT_DISTRICT, district);
}

/** How people of a district come in, as soon as its code is whole; undefined where nobody knows it. */
export const useDoor = (district: string) =>
  useRead(lookAtDoor, {}, { district }, { enabled: DISTRICT.test(district) }).data?.value;

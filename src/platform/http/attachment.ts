/**
 * The `Content-Disposition` of what is saved and never shown, under a name that somebody may have chosen: RFC 6266, with the
 * marks that `encodeURIComponent` leaves and RFC 8187 does not allow.
 */
export const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/gu, inHex)}`;

const HEXADECIMAL = 16;
const inHex = (mark: string): string => `%${mark.charCodeAt(0).toString(HEXADECIMAL).toUpperCase()}`;

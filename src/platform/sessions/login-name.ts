/** Names are one name however they are typed: full-width letters, capitals, a space behind. */
export const normalName = (loginName: string): string => loginName.normalize('NFKC').trim().toLowerCase();

/** The number of an item as people call it: 3, or 3-2 where rows share a number. */
export const rowName = ({ seq, part }: { readonly seq: number; readonly part?: number | null | undefined }): string =>
  part === undefined || part === null ? String(seq) : `${String(seq)}-${String(part)}`;

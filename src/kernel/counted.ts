/** A count with its English noun in the right number: 1 item, 2 items, 0 duties. Chinese needs no such help. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

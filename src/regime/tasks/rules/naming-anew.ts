/** Which of the two persons of an item (R4). */
export type NamedAs = 'head' | 'hands-on';

/** An item names another person in its lead unit. */
export interface NamedAnew {
  readonly type: 'task.named-anew';
  readonly taskId: string;
  readonly as: readonly NamedAs[];
  readonly was: string;
  readonly now: string;
}

export interface NamingTask {
  readonly id: string;
  readonly accountableHead: string | null;
  readonly handsOnLeader: string | null;
}

/** Puts one name in the place of another, wherever the item has it; nothing where it has not. */
export function nameAnew({ id, accountableHead, handsOnLeader }: NamingTask, was: string, now: string): NamedAnew[] {
  const as: NamedAs[] = [
    ...(accountableHead === was ? (['head'] as const) : []),
    ...(handsOnLeader === was ? (['hands-on'] as const) : []),
  ];
  return as.length === 0 || was === now ? [] : [{ type: 'task.named-anew', taskId: id, as, was, now }];
}

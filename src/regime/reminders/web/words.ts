import type { DeliveryView } from '../contract.js';

/** The words of the pages that show who was told, and whether it arrived. */
export interface ReminderPageWords {
  readonly inbox: {
    readonly question: string;
    readonly answer: (unread: number, all: number) => string;
    readonly none: string;
    readonly unread: string;
    readonly read: string;
    readonly gone: string;
    readonly markRead: string;
    readonly dueBy: string;
  };
  readonly link: { readonly opening: string; readonly title: string };
  readonly deliveries: {
    readonly question: string;
    readonly answer: (failed: number) => string;
    readonly none: string;
    readonly list: string;
    readonly day: string;
    readonly person: string;
    readonly group: string;
    readonly channel: string;
    readonly state: string;
    readonly stateOf: Readonly<Record<DeliveryView['state'], string>>;
    readonly tries: (count: number) => string;
    readonly opened: string;
    readonly again: string;
    readonly off: string;
  };
  readonly channels: {
    readonly question: string;
    readonly answer: string;
    readonly none: string;
    readonly list: string;
    readonly channel: string;
    readonly where: string;
    readonly state: string;
    readonly on: string;
    readonly isOff: string;
    readonly setUp: string;
    readonly setUpNew: string;
    readonly tryOut: string;
    readonly trying: string;
    readonly tried: string;
    readonly failed: (reason: string) => string;
    readonly kind: string;
    readonly enabled: string;
    readonly host: string;
    readonly port: string;
    readonly secure: string;
    readonly from: string;
    readonly user: string;
    readonly password: string;
    readonly keepSecret: string;
    readonly address: string;
    readonly addressHint: string;
    readonly signing: string;
    readonly to: string;
    readonly save: string;
  };
  readonly choices: {
    readonly title: string;
    readonly note: string;
    readonly mail: string;
    readonly sms: string;
    readonly save: string;
    readonly saved: string;
  };
}

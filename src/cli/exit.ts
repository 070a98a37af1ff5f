/** How every verb ends (contract of the program): 0 done, 1 failed, 2 the call or the input cannot be used. */
export const DONE = 0;
export const FAILED = 1;
export const UNUSABLE = 2;

/** The call cannot be used; the message says how it is called. */
export class BadCall extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadCall';
  }
}

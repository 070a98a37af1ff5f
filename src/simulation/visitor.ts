/** An answer that an act cannot go on from. */
export class Refused extends Error {
  constructor(asked: string, status: number, text: string) {
    super(`${asked}: ${String(status)} ${text}`);
    this.name = 'Refused';
  }
}

/** Somebody at the console, over HTTP, with a cookie of their own. */
export interface Visitor {
  /**
   * @param version of a form, as it was read before it is typed on
   * @throws Refused where the answer is no success
   */
  readonly ask: <T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    body?: object,
    version?: number,
  ) => Promise<T>;
}

/** Somebody who has just come to the console at this address. */
export function visitorAt(address: string): Visitor {
  let cookie: string | undefined;
  return {
    ask: async <T>(method: string, path: string, body?: object, version?: number): Promise<T> => {
      const answer = await fetch(new URL(path, address), {
        method,
        headers: {
          ...(cookie !== undefined && { cookie }),
          ...(body && { 'content-type': 'application/json' }),
          ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const given = answer.headers.getSetCookie().find((each) => each.startsWith('shishi='));
      if (given !== undefined) cookie = given.split(';')[0];
      const text = await answer.text();
      if (!answer.ok) throw new Refused(`${method} ${path}`, answer.status, text);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
  };
}

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
  /** Sends a file into staging. @returns the upload's id */
  readonly send: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Takes a file as it is served. */
  readonly take: (path: string) => Promise<Buffer>;
}

/** Somebody who has just come to the console at this address. */
export function visitorAt(address: string): Visitor {
  let cookie: string | undefined;
  /** @throws Refused */
  const reach = async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string | FormData,
  ) => {
    const answer = await fetch(new URL(path, address), {
      method,
      headers: { ...(cookie !== undefined && { cookie }), ...headers },
      ...(body !== undefined && { body }),
    });
    const given = answer.headers.getSetCookie().find((each) => each.startsWith('shishi='));
    if (given !== undefined) cookie = given.split(';')[0];
    if (!answer.ok) throw new Refused(`${method} ${path}`, answer.status, await answer.text());
    return answer;
  };
  const read = async <T>(answer: Response): Promise<T> => {
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return {
    ask: async <T>(method: string, path: string, body?: object, version?: number): Promise<T> => {
      const headers = {
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
      };
      return read<T>(await reach(method, path, headers, body && JSON.stringify(body)));
    },
    send: async (name, bytes) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      return (await read<{ id: string }>(await reach('POST', '/api/uploads', {}, form))).id;
    },
    take: async (path) => Buffer.from(await (await reach('GET', path, {})).arrayBuffer()),
  };
}

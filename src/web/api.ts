import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { Endpoint, ReadEndpoint } from '../kernel/endpoint.js';
import type { Language } from '../kernel/language.js';
import { MOST_PAGE_ROWS, type pageOf } from '../kernel/page.js';
import { CallError, offline, problemIn, unreadable } from './problem.js';
import { useLanguage } from './language.js';
import { useProven } from './proof.js';

/** An answer and the version of the thing answered with, to be sent back as `If-Match`. */
export interface Answered<Reply> {
  readonly value: Reply;
  readonly version: string | null;
}

interface Sent {
  readonly language: Language;
  readonly body?: unknown;
  readonly version?: string | null;
  /** The window that is typed in, so that what another one wrote unseen is told. */
  readonly window?: string;
  readonly signal?: AbortSignal;
}

const API = '/api';
const NO_CONTENT = 204;
const CONFLICT = 409;

/** Calls a command and checks the answer against its own contract. @throws CallError for every answer that is no success */
export async function call<P extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, B, R>,
  params: z.input<P>,
  { language, body, version, window }: Sent,
): Promise<Answered<z.output<R>>> {
  return send(endpoint.method, address(endpoint.path, params), endpoint.reply, {
    language,
    body: body ?? {},
    ...(version !== undefined && { version }),
    ...(window !== undefined && { window }),
  });
}

/** Reads. @throws CallError for every answer that is no success */
export async function read<P extends z.ZodObject, S extends z.ZodObject, R extends z.ZodType>(
  endpoint: ReadEndpoint<P, S, R>,
  params: z.input<P>,
  search: z.input<S>,
  sent: Sent,
): Promise<Answered<z.output<R>>> {
  return send('GET', fileAt(endpoint, params, search), endpoint.reply, sent);
}

const UploadView = z.object({ id: z.uuid(), sha256: z.string(), bytes: z.int(), name: z.string() });
export type UploadView = z.infer<typeof UploadView>;

/** Sends a file into staging in one go; an operation attaches it. @throws CallError */
export async function sendWhole(file: File, language: Language): Promise<UploadView> {
  const form = new FormData();
  form.append('file', file);
  return (await send('POST', `${API}/uploads`, UploadView, { language, body: form })).value;
}

/** Says of a file that was sent in pieces that it is whole. @throws CallError */
export async function arrive(uploadId: string, file: File, language: Language): Promise<UploadView> {
  const body = { name: file.name, ...(file.type !== '' && { mediaType: file.type }) };
  return (await send('POST', `${API}/uploads/${uploadId}/arrival`, UploadView, { language, body })).value;
}

/** Where something is read, for a link that leads to a file. */
export function fileAt(
  { path }: Pick<ReadEndpoint<z.ZodObject, z.ZodObject, z.ZodType>, 'path'>,
  params: Readonly<Record<string, unknown>>,
  search: Readonly<Record<string, unknown>>,
): string {
  const asked = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return address(path, params) + (asked === '' ? '' : `?${asked}`);
}

const address = (path: string, params: Readonly<Record<string, unknown>>): string =>
  API + path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));

async function send<R extends z.ZodType>(
  method: string,
  url: string,
  reply: R,
  { language, body, version, window, signal }: Sent,
): Promise<Answered<z.output<R>>> {
  const isForm = body instanceof FormData;
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && !isForm && { 'idempotency-key': requestKey() }),
      ...(typeof version === 'string' && { 'if-match': version }),
      ...(window !== undefined && { 'x-window': window }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw offline();
  });
  const text = await response.text();
  const json = response.status === NO_CONTENT ? undefined : parsed(text, response.status);
  if (!response.ok) throw problemIn(json, response.status);
  const checked = reply.safeParse(json);
  if (!checked.success) throw unreadable(response.status);
  return { value: checked.data, version: response.headers.get('etag') };
}

function parsed(text: string, status: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable(status);
  }
}

/** One for each click, so that a request sent twice is carried out once; `randomUUID` is missing without https. */
const requestKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is read stands under the first word of its path, so that a command can have it read again. */
const keyOf = (endpoint: { readonly path: string; readonly action: string }): readonly [string, string] => [
  endpoint.path.split('/')[1] ?? '',
  endpoint.action,
];

type ListOf<Item extends z.ZodType> = ReturnType<typeof pageOf<Item>>;

interface ReadOptions<Reply> {
  readonly enabled?: boolean;
  /** Milliseconds until it is read again, or false: for what is still being worked on. */
  readonly again?: (value: Reply | undefined) => number | false;
  /** What was read for another search stays until this one is there: a list does not blink while somebody types. */
  readonly keep?: true;
}

/** Reads for a page, and keeps what was read. */
export function useRead<P extends z.ZodObject, S extends z.ZodObject, R extends z.ZodType>(
  endpoint: ReadEndpoint<P, S, R>,
  params: z.input<P>,
  search: z.input<S>,
  { enabled = true, again, keep }: ReadOptions<z.output<R>> = {},
) {
  const { language } = useLanguage();
  return useQuery<Answered<z.output<R>>, CallError>({
    queryKey: [...keyOf(endpoint), params, search, language],
    queryFn: ({ signal }) => read(endpoint, params, search, { language, signal }),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(again && { refetchInterval: (query) => again(query.state.data?.value) }),
  });
}

/** Reads a list to its end, a page after the other: for pages that narrow and sort what they list by themselves. */
export function useReadAll<P extends z.ZodObject, S extends z.ZodObject, Item extends z.ZodType>(
  endpoint: ReadEndpoint<P, S, ListOf<Item>>,
  params: z.input<P>,
) {
  const { language } = useLanguage();
  return useQuery<Answered<{ readonly items: readonly z.output<Item>[] }>, CallError>({
    queryKey: [...keyOf(endpoint), 'to the end', params, language],
    queryFn: async ({ signal }) => {
      const from = async (cursor: string | null): Promise<readonly z.output<Item>[]> => {
        const search = { limit: MOST_PAGE_ROWS, ...(cursor !== null && { cursor }) };
        const { value } = await read(endpoint, params, search as z.input<S>, { language, signal });
        return value.next === null ? value.items : [...value.items, ...(await from(value.next))];
      };
      return { value: { items: await from(null) }, version: null };
    },
  });
}

/** Reaches what was read for a page: looks at it as it now stands, or puts what a command answered in its place. */
export function useTold<P extends z.ZodObject, S extends z.ZodObject, R extends z.ZodType>(
  endpoint: ReadEndpoint<P, S, R>,
  params: z.input<P>,
  search: z.input<S>,
) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const key = [...keyOf(endpoint), params, search, language];
  return {
    now: () => queries.getQueryData<Answered<z.output<R>>>(key)?.value,
    tell: async (change: (value: z.output<R>) => z.output<R>): Promise<void> => {
      // What was asked before the command must not come back after it.
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<Answered<z.output<R>>>(key, (known) => known && { ...known, value: change(known.value) });
    },
  };
}

interface CommandInput<Body> {
  readonly body: Body;
  /** Of the thing it changes, as it was read. */
  readonly version?: string | null;
}

/** Runs a command, after a fresh proof where the server wants one. On success everything that was read is read again: a change may show on any page. */
export function useCommand<P extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, B, R>,
  params: z.input<P>,
) {
  const { language } = useLanguage();
  const proven = useProven();
  const queries = useQueryClient();
  return useMutation<Answered<z.output<R>>, CallError, CommandInput<z.input<B>>>({
    mutationFn: ({ body, version }) =>
      proven(() => call(endpoint, params, { language, body, ...(version !== undefined && { version }) })),
    // Not waited for: whoever sent it goes on at once. What is read anew may take their dialog off the page, and with it
    // whatever it would have done next.
    onSuccess: () => void queries.invalidateQueries(),
    // A rule or somebody else's change stood against it: what the page shows is no longer so.
    onError: async ({ problem }) => {
      if (problem.status === CONFLICT) await queries.invalidateQueries();
    },
  });
}

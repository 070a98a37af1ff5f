import { z } from 'zod';

/** What every operation of the API says of itself. */
interface Described<Action extends string> {
  /** Below `/api`; what stands in `params` is written `:name`. */
  readonly path: `/${string}`;
  /** The row of the policy that governs it: `report.submit`. Unique: also the operation's id in OpenAPI. */
  readonly action: Action;
  /** One line for people who read the API, in English. */
  readonly summary: string;
}

/** An operation that changes something, said once: the server binds it, the client calls it, OpenAPI lists it. */
export interface Endpoint<
  Params extends z.ZodObject,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  Action extends string = string,
> extends Described<Action> {
  /** A command is a noun done to a thing, `POST /reports/:id/submission`. PUT asks for `If-Match`; drafts are PATCHed. */
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** 200 unless said: 201 made something, 202 began a job. */
  readonly status?: 200 | 201 | 202;
  readonly params: Params;
  readonly body: Body;
  readonly reply: Reply;
}

/** An operation that only reads. */
export interface ReadEndpoint<
  Params extends z.ZodObject,
  Search extends z.ZodObject,
  Reply extends z.ZodType,
  Action extends string = string,
> extends Described<Action> {
  readonly method: 'GET';
  readonly params: Params;
  /** What may stand behind the question mark; texts, so numbers are read by `z.coerce`. */
  readonly search: Search;
  readonly reply: Reply;
  /** Where the answer is a file: its media type. The reply is then a `FileReply`. */
  readonly file?: string;
}

/** The language a file is asked in; left out: the one that whoever asks speaks. */
export const InLanguage = z.enum(['zh-CN', 'en']).optional();

/** A file as an answer: under which name it is kept, and what it holds. */
export const FileReply = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
});

export const endpoint = <P extends z.ZodObject, B extends z.ZodType, R extends z.ZodType, const A extends string>(
  said: Endpoint<P, B, R, A>,
): Endpoint<P, B, R, A> => said;

export const readEndpoint = <P extends z.ZodObject, S extends z.ZodObject, R extends z.ZodType, const A extends string>(
  said: Omit<ReadEndpoint<P, S, R, A>, 'method'>,
): ReadEndpoint<P, S, R, A> => ({ ...said, method: 'GET' });

/** An operation that answers with a file: a link in a page leads to it. */
export const fileEndpoint = <P extends z.ZodObject, S extends z.ZodObject, const A extends string>(
  said: Omit<ReadEndpoint<P, S, typeof FileReply, A>, 'method' | 'reply' | 'file'> & { readonly file: string },
): ReadEndpoint<P, S, typeof FileReply, A> => ({ ...said, method: 'GET', reply: FileReply });

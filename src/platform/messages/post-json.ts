import { CHANNEL_TIMEOUT_MS, MessageRefused } from './channel.js';

const LONGEST_ANSWER = 65_536;
const CLIENT_FAULT = 400;
const SERVER_FAULT = 500;
/** These two of the client's faults pass by themselves: too slow, too many. */
const PASSING: readonly number[] = [408, 429];

/** Posts JSON and reads the JSON that comes back. @throws MessageRefused where the server says no for good */
export async function postJson(
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'error', // a message goes where it was sent, or nowhere
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(CHANNEL_TIMEOUT_MS),
  });
  const { status } = response;
  const text = (await response.text()).slice(0, LONGEST_ANSWER);
  if (status >= CLIENT_FAULT && status < SERVER_FAULT && !PASSING.includes(status))
    throw new MessageRefused(`the server refused it (${String(status)})`);
  if (!response.ok) throw new Error(`the server could not take it (${String(status)})`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // whoever asked says what an answer without meaning means
  }
}

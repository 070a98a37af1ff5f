import type { z } from 'zod';
import type { Endpoint } from '../kernel/endpoint.js';
import type { Language } from '../kernel/language.js';
import { call } from './api.js';
import { THIS_WINDOW } from './unsent-store.js';

/** Sends what was typed into a form since a version of it, from this window. @throws CallError */
export async function sendTyped<P extends z.ZodObject, B extends z.ZodObject, R extends z.ZodType>(
  endpoint: Endpoint<P, B, R>,
  params: z.input<P>,
  {
    changed,
    version,
    language,
  }: {
    readonly changed: Readonly<Record<string, unknown>>;
    readonly version: number;
    readonly language: Language;
  },
): Promise<z.output<R>> {
  const { value } = await call(endpoint, params, {
    ...{ language, version: `"${String(version)}"`, window: THIS_WINDOW },
    body: changed as z.input<B>,
  });
  return value;
}

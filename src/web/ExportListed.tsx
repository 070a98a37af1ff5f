import type { z } from 'zod';
import type { ReadEndpoint } from '../kernel/endpoint.js';
import { fileAt } from './api.js';
import { useLanguage, useWords } from './language.js';
import { webWords } from './word-lists.js';

interface ExportProps<P extends z.ZodObject, S extends z.ZodObject> {
  readonly endpoint: ReadEndpoint<P, S, z.ZodType>;
  readonly params: z.input<P>;
  /** What narrows and sorts the list on the page. */
  readonly search: z.input<S>;
  readonly count: number;
  /** Where it is what most people come to the page for. */
  readonly main?: true;
}

/** What a list shows, as a workbook in the language of the page: it is asked for what the list was. */
export function ExportListed<P extends z.ZodObject, S extends z.ZodObject>({
  endpoint,
  params,
  search,
  count,
  main,
}: ExportProps<P, S>) {
  const { language } = useLanguage();
  const words = useWords(webWords);
  return (
    <a className={main ? 'btn main' : 'btn'} href={fileAt(endpoint, params, { ...search, language })} download>
      {words.exportListed(count)}
    </a>
  );
}

import { z } from 'zod';

type Forgiving<Shape extends z.ZodRawShape> = { readonly [Name in keyof Shape]: z.ZodCatch<Shape[Name]> };

/** What a list is asked, as it stands in the address bar: what somebody mistyped there narrows nothing. */
export const inAddress = <Shape extends Readonly<Record<string, z.ZodType>>>(asked: z.ZodObject<Shape>) =>
  z.object(
    Object.fromEntries(
      Object.entries(asked.shape).map(([name, field]) => [name, field.catch(undefined)]),
    ) as Forgiving<Shape>,
  );

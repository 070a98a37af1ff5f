import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../../web/api.js';
import { useLanguage, useWords } from '../../../web/language.js';
import { CallError } from '../../../web/problem.js';
import { type OutstandingMatter, urgeObligation } from '../contract.record.js';
import { outstandingWords } from './word-lists.js';

type Missing = OutstandingMatter['missing'][number];

interface Urged {
  readonly done: number;
  /** Who could not be urged, and why. */
  readonly refused: readonly { readonly unit: string; readonly why: string }[];
}

/** Urges several units by a message each; one that is refused keeps no other from it. */
export function UrgeSeveral({ duties }: { readonly duties: readonly Missing[] }) {
  const words = useWords(outstandingWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const urge = useMutation<Urged, CallError>({
    mutationFn: async () => {
      const refused: { unit: string; why: string }[] = [];
      for (const { id, owedBy } of duties) {
        try {
          await call(urgeObligation, { obligationId: id }, { language, body: { kind: 'message' } });
        } catch (error) {
          if (!(error instanceof CallError)) throw error;
          refused.push({ unit: owedBy, why: error.problem.title });
        }
      }
      return { done: duties.length - refused.length, refused };
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <div className="gap-s">
      <p>
        <Button disabled={duties.length === 0 || urge.isPending} onClick={() => urge.mutate()}>
          {words.urge(duties.length)}
        </Button>
      </p>
      <p className="s m">{words.urgeNote}</p>
      <div role="status">
        {urge.data && <p>{words.urged(urge.data.done)}</p>}
        {urge.data?.refused.map(({ unit, why }) => (
          <p key={unit}>{words.notUrgedNow(unit, why)}</p>
        ))}
      </div>
    </div>
  );
}

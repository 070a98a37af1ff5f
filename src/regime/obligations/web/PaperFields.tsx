import { useWords } from '../../../web/language.js';
import type { Problem } from '../../../web/problem.js';
import { TextField } from '../../../web/TextField.js';
import type { PaperSigning } from '../../offices/contract.paper.js';
import { NO_PROOF, ProofFields, shownProof, type TypedProof } from './ProofFields.js';
import { dutyRecordWords } from './word-lists.js';

/** A paper that somebody signed, as it is typed. */
export interface TypedPaper {
  readonly signedBy: string;
  readonly post: string;
  readonly signedOn: string;
  readonly opinion: string;
  readonly proof: TypedProof;
}

export const noPaper = (today: string | null, signedBy = ''): TypedPaper => ({
  ...{ signedBy, post: '', signedOn: today ?? '', opinion: '', proof: NO_PROOF },
});

export const paperBody = ({ proof, ...paper }: TypedPaper): PaperSigning => ({ ...paper, proof: shownProof(proof) });

interface PaperFieldsProps {
  readonly typed: TypedPaper;
  readonly change: (typed: TypedPaper) => void;
  readonly problem: Problem | undefined;
}

/** 登记线下审签: who signed, in which post, on which day, what stands on it, and where it is (point 1). */
export function PaperFields({ typed, change, problem }: PaperFieldsProps) {
  const words = useWords(dutyRecordWords).rulings;
  const text = (field: Exclude<keyof TypedPaper, 'proof'>, hint?: string) => (
    <TextField
      path={`paper.${field}`}
      {...{ label: words[field], problem }}
      {...(hint !== undefined && { hint })}
      type={field === 'signedOn' ? 'date' : 'text'}
      value={typed[field]}
      change={(value) => change({ ...typed, [field]: value })}
    />
  );
  return (
    <>
      {text('signedBy')}
      {text('post')}
      {text('signedOn')}
      {text('opinion', words.opinionHint)}
      <ProofFields
        path="paper.proof"
        typed={typed.proof}
        change={(proof) => change({ ...typed, proof })}
        problem={problem}
      />
    </>
  );
}

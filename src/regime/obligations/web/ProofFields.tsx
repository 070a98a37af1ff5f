import { Input } from 'antd';
import { Field } from '../../../web/Field.js';
import { FileBox, type SentFile } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import type { PaperProof } from '../../offices/contract.paper.js';
import { dutyRecordWords } from './word-lists.js';

/** By what a paper can be shown, as it is typed: its number, or a scan. */
export interface TypedProof {
  readonly number: string;
  readonly scan?: SentFile;
}

export const NO_PROOF: TypedProof = { number: '' };

/** What is sent of it; nothing where neither was given, so that the server says what is missing. */
export const proofOf = ({ number, scan }: TypedProof): PaperProof | undefined => {
  if (scan) return { kind: 'scan', uploadId: scan.id };
  return number.trim() === '' ? undefined : { kind: 'receipt', number };
};

/** Where proof is needed: without any an empty number goes out, so that the answer names the field. */
export const shownProof = (typed: TypedProof): PaperProof => proofOf(typed) ?? { kind: 'receipt', number: '' };

interface ProofFieldsProps {
  /** Where it goes in the body. */
  readonly path: string;
  readonly typed: TypedProof;
  readonly change: (typed: TypedProof) => void;
  readonly problem: Problem | undefined;
  /** What the number is called, where it is no receipt number. */
  readonly called?: { readonly number: string; readonly numberHint: string };
}

/** The number under which a paper was received, or its scan. */
export function ProofFields({ path, typed, change, problem, called }: ProofFieldsProps) {
  const words = useWords(dutyRecordWords).filing;
  const { number, numberHint } = called ?? words;
  const fault = faultAt(problem, `${path}.number`) ?? faultAt(problem, path);
  return (
    <>
      <Field path={`${path}.number`} label={number} hint={numberHint} fault={fault}>
        {(control) => (
          <Input
            {...control}
            value={typed.number}
            onChange={({ target }) => change({ ...typed, number: target.value })}
          />
        )}
      </Field>
      <FileBox
        label={words.scan}
        kept={typed.scan && words.scanKept(typed.scan.name)}
        onSent={(scan) => change({ ...typed, scan })}
      />
    </>
  );
}

import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { fileOwnPlan } from '../contract.record.js';
import { NO_PROOF, ProofFields, shownProof } from './ProofFields.js';
import { dutyRecordWords } from './word-lists.js';

interface OwnFilingDialogProps {
  readonly obligationId: string;
  readonly onClose: () => void;
}

/** The lead unit says itself on which day its plan was drawn up, and by what that is shown (R5, point 7). */
export function OwnFilingDialog({ obligationId, onClose }: OwnFilingDialogProps) {
  const { own, filing } = useWords(dutyRecordWords);
  const file = useCommand(fileOwnPlan, { obligationId });
  const [drawnUpOn, setDrawnUpOn] = useState('');
  const [proof, setProof] = useState(NO_PROOF);
  const problem = file.error?.problem;
  const act = (): void => file.mutate({ body: { drawnUpOn, proof: shownProof(proof) } }, { onSuccess: onClose });
  return (
    <ActDialog title={own.act} act={own.act} problem={problem} pending={file.isPending} onAct={act} onClose={onClose}>
      <p>{own.lead}</p>
      <TextField
        path="drawnUpOn"
        label={filing.drawnUpOn}
        hint={filing.drawnUpOnHint}
        type="date"
        value={drawnUpOn}
        change={setDrawnUpOn}
        problem={problem}
      />
      <ProofFields path="proof" typed={proof} change={setProof} problem={problem} called={own} />
    </ActDialog>
  );
}

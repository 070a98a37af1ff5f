import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { Choices } from '../../offices/web/DelegateDialog.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { proposeWorkBody, requestPeople } from '../endpoints.js';
import { LetterFields, letterBody, noLetter, TermsFields, termsBody, useUnits } from './fields.js';
import { staffingPageWords } from './word-lists.js';

interface AskProps {
  readonly taskId: string;
  /** The item's own last day: until then people are needed, unless somebody says otherwise. */
  readonly until: string;
  /** Whether whoever asks speaks for the unit by its letter. */
  readonly fromLetter: boolean;
  readonly onClose: () => void;
}

/** The lead asks for people, or a clerk registers its letter. */
export function RequestDialog({ taskId, until, fromLetter, onClose }: AskProps) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const ask = useCommand(requestPeople, { taskId });
  const [said, setSaid] = useState({ purpose: '', posts: '' });
  const [terms, setTerms] = useState({ people: '1', from: today ?? '', until });
  const [letter, setLetter] = useState(noLetter(today));
  const problem = ask.error?.problem;
  return (
    <ActDialog
      title={all.act.request}
      lead={words.requestLead}
      act={words.save}
      problem={problem}
      pending={ask.isPending}
      onClose={onClose}
      onAct={() =>
        ask.mutate(
          { body: { ...said, ...termsBody(terms), ...(fromLetter && { letter: letterBody(letter) }) } },
          { onSuccess: onClose },
        )
      }
    >
      <TextField
        path="purpose"
        label={words.purpose}
        type="long"
        value={said.purpose}
        change={(purpose) => setSaid({ ...said, purpose })}
        problem={problem}
      />
      <TextField
        path="posts"
        label={words.posts}
        hint={words.postsHint}
        value={said.posts}
        change={(posts) => setSaid({ ...said, posts })}
        problem={problem}
      />
      <TermsFields path="" typed={terms} change={setTerms} problem={problem} />
      {fromLetter && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}

/** The lead proposes a work body. */
export function ProposeDialog({ taskId, fromLetter, onClose }: Omit<AskProps, 'until'>) {
  const all = useWords(staffingPageWords);
  const words = all.form;
  const { today } = useDays();
  const units = useUnits();
  const propose = useCommand(proposeWorkBody, { taskId });
  const [said, setSaid] = useState({ name: '', leader: '', purpose: '' });
  const [unitIds, setUnits] = useState<readonly string[]>([]);
  const [letter, setLetter] = useState(noLetter(today));
  const problem = propose.error?.problem;
  const text = (field: keyof typeof said, label: string, hint?: string) => (
    <TextField
      path={field}
      label={label}
      {...(hint !== undefined && { hint })}
      type={field === 'purpose' ? 'long' : 'text'}
      value={said[field]}
      change={(value) => setSaid({ ...said, [field]: value })}
      problem={problem}
    />
  );
  return (
    <ActDialog
      title={all.act.propose}
      lead={words.bodyLead}
      act={words.save}
      problem={problem}
      pending={propose.isPending}
      onClose={onClose}
      onAct={() =>
        propose.mutate(
          { body: { ...said, unitIds: [...unitIds], ...(fromLetter && { letter: letterBody(letter) }) } },
          { onSuccess: onClose },
        )
      }
    >
      {text('name', words.bodyName)}
      {text('leader', words.bodyHead, words.bodyHeadHint)}
      {text('purpose', words.bodyPurpose)}
      <Choices legend={words.bodyUnits} choices={units} chosen={unitIds} onChoose={setUnits} />
      {fromLetter && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}

import { resetFactor } from '../../../platform/sessions/administration-endpoints.js';
import { PersonPage } from '../../../regime/boards/web/PersonPage.js';
import type { PersonRecord } from '../../../regime/offices/endpoints.people.js';
import { peoplePageWords } from '../../../regime/offices/web/people-page-words.js';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';

/** A person's page, with the one act on it that is the platform's. */
export function PersonRoute() {
  return <PersonPage resetDialog={(person, onClose) => <ResetDialog person={person} onClose={onClose} />} />;
}

interface ResetDialogProps {
  readonly person: PersonRecord;
  readonly onClose: () => void;
}

function ResetDialog({ person, onClose }: ResetDialogProps) {
  const words = useWords(peoplePageWords).account;
  const reset = useCommand(resetFactor, { accountId: person.account.id ?? '' });
  return (
    <ActDialog
      title={words.resetTitle(person.name)}
      lead={words.resetLead}
      act={words.reset}
      problem={reset.error?.problem}
      pending={reset.isPending}
      onAct={() => reset.mutate({ body: {} }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

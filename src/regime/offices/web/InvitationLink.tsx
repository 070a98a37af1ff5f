import { CopyText } from '../../../web/CopyText.js';
import { useWords } from '../../../web/language.js';
import type { PostRole } from '../rules/actor.js';
import { personWords } from '../word-lists.js';
import { districtPageWords } from './district-page-words.js';
import { webWords } from '../../../web/word-lists.js';

interface InvitationLinkProps {
  readonly name: string;
  readonly roles: readonly PostRole[];
  readonly invitation: string;
}

/** The way in of one person, to be handed to them. What stands behind the `#` reaches no server and no log. */
export function InvitationLink({ name, roles, invitation }: InvitationLinkProps) {
  const { opened } = useWords(districtPageWords);
  const { role } = useWords(personWords);
  const { comma } = useWords(webWords);
  const posts = roles.map((each) => role[each]).join(comma);
  return (
    <CopyText label={opened.linkFor(name, posts)} text={`${window.location.origin}/invitation#${invitation}`} open />
  );
}

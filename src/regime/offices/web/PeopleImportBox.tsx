import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../web/api.js';
import { SheetBox } from '../../../web/SheetBox.js';
import { useWords } from '../../../web/language.js';
import { startPeopleImport } from '../endpoints.people-import.js';
import { peoplePageWords } from './people-page-words.js';

/** Takes a sheet of people, and opens what it would change. */
export function PeopleImportBox(props: { readonly label: string; readonly hint: string }) {
  const words = useWords(peoplePageWords).list;
  const navigate = useNavigate();
  return (
    <SheetBox
      {...props}
      onSent={async ({ id: uploadId }, language) => {
        const { importId } = (await call(startPeopleImport, {}, { language, body: { uploadId } })).value;
        await navigate({ to: '/people/imports/$importId', params: { importId } });
      }}
    >
      <a href="/api/people-template.xlsx" download>
        {words.template}
      </a>
    </SheetBox>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../web/api.js';
import { startUnitImport } from '../endpoints.import.js';
import { ImportBox } from './ImportBox.js';

/** Takes a sheet of units, and opens what it would change. */
export function UnitImportBox(props: { readonly label: string; readonly hint: string }) {
  const navigate = useNavigate();
  return (
    <ImportBox
      {...props}
      onSent={async (uploadId, language) => {
        const { importId } = (await call(startUnitImport, {}, { language, body: { uploadId } })).value;
        await navigate({ to: '/units/imports/$importId', params: { importId } });
      }}
    />
  );
}

import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../web/api.js';
import { SheetBox } from '../../../web/SheetBox.js';
import { startUnitImport } from '../endpoints.import.js';

/** Takes a sheet of units, and opens what it would change. */
export function UnitImportBox(props: { readonly label: string; readonly hint: string }) {
  const navigate = useNavigate();
  return (
    <SheetBox
      {...props}
      onSent={async ({ id: uploadId }, language) => {
        const { importId } = (await call(startUnitImport, {}, { language, body: { uploadId } })).value;
        await navigate({ to: '/units/imports/$importId', params: { importId } });
      }}
    />
  );
}

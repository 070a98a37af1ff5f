import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { read } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { SheetBox } from '../../../web/SheetBox.js';
import { findReturnedSheet } from '../contract.sheet.js';
import { returnedSheetWords } from './sheet-page-word-lists.js';

/** The report as a workbook: it goes out with all that is known, and comes back by dropping. */
export function OwnSheet({ obligationId }: { readonly obligationId: string }) {
  const words = useWords(returnedSheetWords);
  const navigate = useNavigate();
  return (
    <div className="gap">
      <Section id="workbook" title={words.heading} note={words.note}>
        <SheetBox
          label={words.choose}
          hint={words.hint}
          onSent={async ({ id }) => {
            await navigate({
              to: '/obligations/$obligationId/report',
              params: { obligationId },
              search: { sheet: id },
              resetScroll: false,
            });
          }}
        >
          <a href={`/api/obligations/${obligationId}/report.xlsx`} download>
            {words.download}
          </a>
        </SheetBox>
      </Section>
    </div>
  );
}

/** Where the office drops whatever workbook came back: it is known whose it is, and its report is opened. */
export function AnySheet({ programmeId }: { readonly programmeId: string }) {
  const words = useWords(returnedSheetWords);
  const navigate = useNavigate();
  const [unread, setUnread] = useState<string>();
  return (
    <Section id="workbooks" title={words.office.heading} note={words.office.note}>
      <SheetBox
        label={words.office.choose}
        hint={words.hint}
        onSent={async ({ id: upload }, language) => {
          setUnread(undefined);
          const found = (await read(findReturnedSheet, { programmeId }, { upload }, { language })).value;
          if (found.obligationId === null) setUnread(found.unread ?? '');
          else
            await navigate({
              to: '/obligations/$obligationId/report',
              params: { obligationId: found.obligationId },
              search: { sheet: upload },
            });
        }}
      />
      {unread !== undefined && <p role="alert">{unread}</p>}
    </Section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { ProviderView } from '../../../platform/sessions/administration-endpoints.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { ProviderDialog } from './ProviderDialog.js';
import { securityWords } from './word-lists.js';

interface ProvidersSectionProps {
  readonly providers: readonly ProviderView[];
  readonly mayAdd: boolean;
}

/** With whom people may sign in. */
export function ProvidersSection({ providers, mayAdd }: ProvidersSectionProps) {
  const words = useWords(securityWords).providers;
  const [edited, setEdited] = useState<ProviderView | 'new'>();
  return (
    <Section id="providers" title={words.title} note={words.note}>
      {providers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table<ProviderView>
          caption={words.title}
          hideCaption
          rows={providers}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', heading: words.name, names: true, cell: ({ name }) => name },
            { key: 'issuer', heading: words.issuer, cell: ({ issuer }) => issuer },
            { key: 'state', heading: words.state, cell: ({ enabled }) => (enabled ? words.on : words.off) },
            {
              key: 'act',
              heading: words.act,
              cell: (provider) =>
                provider.can.includes('sign-in-provider.change') && (
                  <Button onClick={() => setEdited(provider)}>{words.change(provider.name)}</Button>
                ),
            },
          ]}
        />
      )}
      {mayAdd && (
        <p className="row-acts">
          <Button onClick={() => setEdited('new')}>{words.add}</Button>
        </p>
      )}
      {edited !== undefined && (
        <ProviderDialog {...(edited !== 'new' && { provider: edited })} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  );
}

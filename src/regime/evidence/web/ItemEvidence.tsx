import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useRead } from '../../../web/api.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { dropSite, evidenceOfItem } from '../endpoints.shown.js';
import { EvidenceBox } from './EvidenceBox.js';
import { evidenceWords } from './evidence-word-lists.js';

/** What shows how an item stands, quarter by quarter, and where its work is done. */
export function ItemEvidence({ taskId }: { readonly taskId: string }) {
  const words = useWords(evidenceWords);
  const found = useRead(evidenceOfItem, { taskId }, {}).data?.value;
  const [chosen, setChosen] = useState<string>();
  if (!found) return null;
  const { quarters, sites, can, items } = found;
  // Nothing to see and nothing to do here: say, for a unit that has no part in the item.
  if (items.length === 0 && can.length === 0) return null;
  const quarter = chosen ?? quarters[0] ?? '';
  return (
    <Section id="evidence" title={words.title} note={words.note}>
      {quarters.length > 1 && (
        <p>
          <label>
            {words.ofQuarter}{' '}
            <select value={quarter} onChange={({ target }) => setChosen(target.value)}>
              {quarters.map((name) => (
                <option key={name} value={name}>
                  {words.quarter(name)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <EvidenceBox taskId={taskId} about={{ kind: 'item-quarter', id: quarter }} />
      {sites.length > 0 && (
        <div className="gap-s">
          <p>{words.sites}</p>
          <ul className="side">
            {sites.map((site) => (
              <Site key={site.id} {...site} />
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function Site({
  id: siteId,
  name,
  can,
}: {
  readonly id: string;
  readonly name: string;
  readonly can: readonly string[];
}) {
  const words = useWords(evidenceWords);
  const drop = useCommand(dropSite, { siteId });
  return (
    <li>
      <span lang="zh-CN">{name}</span>{' '}
      {can.includes('evidence.drop-site') && (
        <Button
          size="small"
          aria-label={words.dropSite(name)}
          disabled={drop.isPending}
          onClick={() => drop.mutate({ body: {} })}
        >
          {words.dropSiteShort}
        </Button>
      )}
      {drop.error && <ProblemNotice problem={drop.error.problem} />}
    </li>
  );
}

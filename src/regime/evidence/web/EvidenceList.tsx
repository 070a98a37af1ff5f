import { Button, Input } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { DayText, useDayWords } from '../../../web/DayText.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { EvidenceView } from '../contract.shown.js';
import { putDownSite, withdrawEvidence } from '../endpoints.shown.js';
import { evidenceWords } from './evidence-word-lists.js';

interface EvidenceListProps {
  readonly items: readonly EvidenceView[];
  /** Without what can be done to each, but for looking at it. */
  readonly readOnly?: boolean;
}

/** Each with its small picture, when and where it was taken, and what should be looked at twice. */
export function EvidenceList({ items, readOnly = false }: EvidenceListProps) {
  const words = useWords(evidenceWords);
  return (
    <ul className="proofs" aria-label={words.list}>
      {items.map((each) => (
        <li key={each.id}>
          <One evidence={readOnly ? { ...each, can: each.can.filter((act) => act === 'evidence.original') } : each} />
        </li>
      ))}
    </ul>
  );
}

function One({ evidence }: { readonly evidence: EvidenceView }) {
  const words = useWords(evidenceWords);
  const { kind, name, bytes, attachedOn, by, unit } = evidence;
  if (name === null) return <p className="m">{words.gone}</p>;
  return (
    <>
      {kind === 'photo' ? <Thumbnail id={evidence.id} name={name} /> : null}
      <p>
        <span lang="zh-CN" className="whole">
          {name}
        </span>{' '}
        <span className="m nb">{words.size(bytes)}</span>
      </p>
      {kind === 'photo' && <Taken evidence={evidence} />}
      <Remarks evidence={evidence} />
      <p className="m s">
        <DayText on={attachedOn} />
        {'　'}
        {words.by(unit?.name ?? by)}
      </p>
      <Acts evidence={evidence} name={name} />
    </>
  );
}

function Thumbnail({ id, name }: { readonly id: string; readonly name: string }) {
  const words = useWords(evidenceWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="thumb" aria-label={words.show(name)} onClick={() => setOpen(true)}>
        <img src={`/api/evidence/${id}/thumbnail`} alt="" loading="lazy" />
      </button>
      {isOpen && (
        <Dialog title={name} onClose={() => setOpen(false)}>
          <img className="large" src={`/api/evidence/${id}/picture`} alt={name} />
        </Dialog>
      )}
    </>
  );
}

const [DAY_ENDS, TIME_BEGINS, MINUTES_END] = [10, 11, 16];

function Taken({ evidence: { takenAt, place } }: { readonly evidence: EvidenceView }) {
  const words = useWords(evidenceWords);
  const dayText = useDayWords();
  return (
    <p className="m s">
      {takenAt === null
        ? words.noTime
        : words.taken({
            day: dayText({ on: takenAt.slice(0, DAY_ENDS) }),
            time: takenAt.slice(TIME_BEGINS, MINUTES_END),
          })}
      {'　'}
      {place === null ? words.noPlace : words.hasPlace}
    </p>
  );
}

/** What the system noticed, for a person to judge; it stands in nobody's way. */
function Remarks({ evidence: { site, alike } }: { readonly evidence: EvidenceView }) {
  const words = useWords(evidenceWords);
  const about = ({ about: { kind, id } }: EvidenceView['alike'][number]) =>
    kind === 'item-quarter' ? words.quarter(id) : kind === 'change' ? words.change : words.report;
  return (
    <>
      {site && (
        <p className={site.isAway ? 's strong' : 'm s'}>
          {site.isAway ? words.away(site.name, site.metres) : words.atSite(site.name)}
        </p>
      )}
      {alike.map((each, at) => (
        <p key={String(at)} className="s strong">
          {words.usedBefore(each.same, words.item(rowName(each.item), each.item.title), about(each))}
        </p>
      ))}
    </>
  );
}

function Acts({ evidence: { id, can }, name }: { readonly evidence: EvidenceView; readonly name: string }) {
  const words = useWords(evidenceWords);
  const [open, setOpen] = useState<'withdraw' | 'site'>();
  const close = (): void => setOpen(undefined);
  return (
    <div className="row-acts">
      {can.includes('evidence.original') && (
        <a href={`/api/evidence/${id}/original`} download aria-label={words.originalOf(name)}>
          {words.original}
        </a>
      )}
      {can.includes('evidence.put-down-site') && (
        <Button size="small" aria-label={words.asSiteOf(name)} onClick={() => setOpen('site')}>
          {words.asSite}
        </Button>
      )}
      {can.includes('evidence.withdraw') && (
        <Button size="small" aria-label={words.withdrawOf(name)} onClick={() => setOpen('withdraw')}>
          {words.withdraw}
        </Button>
      )}
      {open === 'withdraw' && <Withdrawing evidenceId={id} name={name} onClose={close} />}
      {open === 'site' && <PuttingDownSite evidenceId={id} onClose={close} />}
    </div>
  );
}

interface OfEvidence {
  readonly evidenceId: string;
  readonly onClose: () => void;
}

function Withdrawing({ evidenceId, name, onClose }: OfEvidence & { readonly name: string }) {
  const words = useWords(evidenceWords).withdrawDialog;
  const withdraw = useCommand(withdrawEvidence, { evidenceId });
  return (
    <ActDialog
      {...{ title: words.title, lead: words.lead(name), act: words.act, onClose }}
      problem={withdraw.error?.problem}
      pending={withdraw.isPending}
      onAct={() => withdraw.mutate({ body: {} }, { onSuccess: onClose })}
    />
  );
}

function PuttingDownSite({ evidenceId, onClose }: OfEvidence) {
  const words = useWords(evidenceWords).siteDialog;
  const put = useCommand(putDownSite, { evidenceId });
  const [name, setName] = useState('');
  return (
    <ActDialog
      {...{ title: words.title, lead: words.lead, act: words.act, onClose }}
      problem={put.error?.problem}
      pending={put.isPending}
      onAct={() => put.mutate({ body: { name } }, { onSuccess: onClose })}
    >
      <label className="fld">
        {words.name}
        <Input lang="zh-CN" value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
      </label>
    </ActDialog>
  );
}

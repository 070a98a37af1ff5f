import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Dock } from '../../../web/Dock.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { useDays } from '../../../web/today.js';
import { recordSuccession } from '../../offices/endpoints.succession.js';
import { listUnits, readUnit, type UnitRecord } from '../../offices/endpoints.units.js';
import { type Heir, heirNames } from '../../offices/rules/recording.js';
import { previewSuccession } from '../contract.succession.js';
import { successionWords } from './succession-word-lists.js';
import { SuccessionHeirs } from './SuccessionHeirs.js';
import { SuccessionMoves } from './SuccessionMoves.js';
import { SuccessionQuestions } from './SuccessionQuestions.js';
import { useAnswers, useOpenQuestions } from './use-succession.js';

/** Who comes after this unit? What would go over, what a person must decide, and the one act. */
export function SuccessionPage() {
  const { unitId } = useParams({ from: '/shell/units/$unitId/succession' });
  const unit = useRead(readUnit, { unitId }, {});
  return (
    <Loaded query={unit} page>
      {(record, version) => <SuccessionForm unit={record} version={version} />}
    </Loaded>
  );
}

const ALL = 500;

function SuccessionForm({ unit, version }: { readonly unit: UnitRecord; readonly version: string | null }) {
  const words = useWords(successionWords);
  const navigate = useNavigate();
  const { today } = useDays();
  const [also, setAlso] = useState<readonly string[]>([]);
  const [heirs, setHeirs] = useState<readonly Heir[]>([]);
  const [from, setFrom] = useState('');
  const [number, setNumber] = useState('');
  const { answered, answers, say, takeBack, forget } = useAnswers();
  const units = useRead(listUnits, {}, { limit: ALL }).data?.value.items ?? [];
  const known = heirs.flatMap((heir) => ('unitId' in heir ? [heir.unitId] : []));
  const preview = useRead(
    previewSuccession,
    { unitId: unit.id },
    { ...(also.length > 0 && { also: also.join(',') }), ...(known.length > 0 && { into: known.join(',') }) },
    { keep: true },
  );
  const found = preview.data?.value;
  const open = useOpenQuestions({ preview: found, heirs, answers, from, units });
  const record = useCommand(recordSuccession, { unitId: unit.id });
  const problem = record.error?.problem;
  const nameOf = (id: string): string => {
    const heir = heirs[heirNames(heirs).indexOf(id)];
    return heir && 'name' in heir ? heir.name : (units.find((each) => each.id === id)?.name ?? unit.name);
  };
  const missing = [
    ...(heirs.length === 0 ? [words.missing.heirs] : []),
    ...(from === '' ? [words.missing.from] : []),
    ...(number.trim() === '' ? [words.missing.number] : []),
  ];
  const submit = (): void =>
    record.mutate(
      { body: { also: [...also], heirs: [...heirs], from, number, answers: [...answers] }, version },
      { onSuccess: () => void navigate({ to: '/units/$unitId', params: { unitId: unit.id } }) },
    );
  return (
    <>
      <AnswerLine
        crumb={
          <Link to="/units/$unitId" params={{ unitId: unit.id }} lang="zh-CN">
            {unit.name}
          </Link>
        }
        question={words.question(unit.name)}
        answer={<p>{words.answer}</p>}
      />
      {problem && <ProblemNotice problem={problem} />}
      <Section id="what" title={words.what} note={words.whatNote}>
        <div className="settle">
          <SuccessionHeirs
            units={units.filter(
              ({ id, standing }) => standing === 'living' && ![unit.id, ...also, ...known].includes(id),
            )}
            {...{ also, heirs, nameOf }}
            onAlso={(next) => {
              setAlso(next);
              forget();
            }}
            onHeirs={(next) => {
              setHeirs(next);
              forget();
            }}
          />
          <Field path="from" label={words.from} hint={words.fromHint} fault={faultAt(problem, 'from')}>
            {(control) => (
              <Input {...control} type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
            )}
          </Field>
          <Field path="number" label={words.number} hint={words.numberHint} fault={faultAt(problem, 'number')}>
            {(control) => <Input {...control} value={number} onChange={({ target }) => setNumber(target.value)} />}
          </Field>
        </div>
      </Section>
      <Loaded query={preview}>{(moves) => <SuccessionMoves preview={moves} />}</Loaded>
      {found && (
        <SuccessionQuestions preview={found} {...{ open, answered, units, nameOf }} onSay={say} onTakeBack={takeBack} />
      )}
      <Dock
        label={words.dock}
        status={
          missing.length + open.length === 0 ? (
            words.ready
          ) : (
            <details>
              <summary>
                <span id="missing">{words.open(missing.length + open.length)}</span>{' '}
                <span className="why">{words.why}</span>
              </summary>
              <ul>
                {missing.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
                {open.length > 0 && (
                  <li>
                    <a href="#asked">{words.asked}</a>
                  </li>
                )}
              </ul>
            </details>
          )
        }
        note={words.note(today !== null && from !== '' && from <= today)}
      >
        <Button
          type="primary"
          disabled={missing.length + open.length > 0 || record.isPending || preview.isFetching}
          {...(missing.length + open.length > 0 && { 'aria-describedby': 'missing' })}
          onClick={submit}
        >
          {words.save}
        </Button>
      </Dock>
    </>
  );
}

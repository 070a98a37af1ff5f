import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Dock } from '../../../web/Dock.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { identifyUnit } from '../../offices/endpoints.succession.js';
import { listUnits, readUnit, type UnitRecord } from '../../offices/endpoints.units.js';
import { UnitSelect } from '../../offices/web/UnitDialog.js';
import { previewSuccession } from '../contract.succession.js';
import { successionWords } from './succession-word-lists.js';
import { SuccessionMoves } from './SuccessionMoves.js';
import { SuccessionQuestions } from './SuccessionQuestions.js';
import { useAnswers, useOpenQuestions } from './use-succession.js';

/** Which known unit is meant by this name? */
export function IdentifyPage() {
  const { unitId } = useParams({ from: '/shell/units/$unitId/identification' });
  const unit = useRead(readUnit, { unitId }, {});
  return (
    <Loaded query={unit} page>
      {(record, version) => <IdentifyForm unit={record} version={version} />}
    </Loaded>
  );
}

const ALL = 500;

function IdentifyForm({ unit, version }: { readonly unit: UnitRecord; readonly version: string | null }) {
  const all = useWords(successionWords);
  const words = all.identify;
  const navigate = useNavigate();
  const [as, setAs] = useState('');
  const { answered, answers, say, takeBack, forget } = useAnswers();
  const units = useRead(listUnits, {}, { limit: ALL }).data?.value.items ?? [];
  const preview = useRead(previewSuccession, { unitId: unit.id }, as === '' ? {} : { into: as }, { keep: true });
  const found = preview.data?.value;
  const heirs = as === '' ? [] : [{ unitId: as }];
  const open = useOpenQuestions({ preview: found, heirs, answers, from: '', units });
  const identify = useCommand(identifyUnit, { unitId: unit.id });
  const nameOf = (id: string): string => units.find((each) => each.id === id)?.name ?? unit.name;
  const submit = (): void =>
    identify.mutate(
      { body: { as, answers: [...answers] }, version },
      { onSuccess: () => void navigate({ to: '/units/$unitId', params: { unitId: unit.id } }) },
    );
  const ready = as !== '' && open.length === 0;
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
      {identify.error && <ProblemNotice problem={identify.error.problem} />}
      <Section id="which" title={words.which}>
        <div className="settle">
          <Field path="as" label={all.known} hint={words.hint}>
            {(control) => (
              <UnitSelect
                control={control}
                chosen={as}
                units={units.filter(({ standing }) => standing === 'living')}
                onChoose={(unitId) => {
                  setAs(unitId);
                  forget();
                }}
              />
            )}
          </Field>
        </div>
      </Section>
      <Loaded query={preview}>{(moves) => <SuccessionMoves preview={moves} />}</Loaded>
      {found && (
        <SuccessionQuestions preview={found} {...{ open, answered, units, nameOf }} onSay={say} onTakeBack={takeBack} />
      )}
      <Dock
        label={words.save}
        status={
          ready ? (
            words.ready(unit.name, nameOf(as))
          ) : (
            <span id="missing">{as === '' ? words.missing : all.open(open.length)}</span>
          )
        }
        note={words.note}
      >
        <Button
          type="primary"
          disabled={!ready || identify.isPending || preview.isFetching}
          {...(!ready && { 'aria-describedby': 'missing' })}
          onClick={submit}
        >
          {words.save}
        </Button>
      </Dock>
    </>
  );
}

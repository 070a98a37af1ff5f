import { Button } from 'antd';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { TextField } from '../../../web/TextField.js';
import type { PlanContentView } from '../contract.js';
import { type RiskKind, riskKinds } from '../rules/content.js';
import type { ContentProps } from './content-props.js';
import { freshId } from './fresh-id.js';
import { planWords } from './word-lists.js';

type Risk = PlanContentView['risks'][number];

/** What may go wrong, and what makes it a matter of the executive meeting (R10). */
export function PlanRisks({ typed: { risks }, change, clash }: ContentProps) {
  const words = useWords(planWords);
  const put = (id: string, changed: Partial<Risk>): void =>
    change?.({ risks: risks.map((risk) => (risk.id === id ? { ...risk, ...changed } : risk)) });
  return (
    <Section id="plan-risks" title={words.risks} note={words.risksNote}>
      {clash('risks')}
      {!change && risks.length === 0 && <p>{words.none}</p>}
      {risks.map((risk, at) =>
        change ? (
          <div className="settle" key={risk.id}>
            <Field path={`risks.${String(at)}.kind`} label={words.riskKind}>
              {(control) => (
                <select
                  {...control}
                  value={risk.kind}
                  onChange={({ target }) => put(risk.id, { kind: target.value as RiskKind })}
                >
                  {riskKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {words.risk[kind]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <TextField
              path={`risks.${String(at)}.text`}
              label={words.riskText}
              value={risk.text}
              change={(text) => put(risk.id, { text })}
              problem={undefined}
            />
            <TextField
              path={`risks.${String(at)}.measure`}
              label={words.measure}
              value={risk.measure}
              change={(measure) => put(risk.id, { measure })}
              problem={undefined}
            />
            <button
              type="button"
              className="fix"
              onClick={() => change({ risks: risks.filter(({ id }) => id !== risk.id) })}
            >
              {words.remove(words.risk[risk.kind])}
            </button>
          </div>
        ) : (
          <p key={risk.id}>
            {words.risk[risk.kind]}
            {'　'}
            <span lang="zh-CN">{`${risk.text}　${risk.measure}`}</span>
          </p>
        ),
      )}
      {change && (
        <div className="row-acts gap-s">
          <Button
            onClick={() => change({ risks: [...risks, { id: freshId(), kind: 'petition', text: '', measure: '' }] })}
          >
            {words.addRisk}
          </Button>
        </div>
      )}
    </Section>
  );
}

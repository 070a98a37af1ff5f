import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { PlanModelView } from '../contract.js';
import { modelWords } from './model-word-lists.js';

interface ModelsProps {
  readonly models: readonly PlanModelView[];
  readonly disabled: boolean;
  readonly follow: (planId: string) => void;
}

/** Plans of like items of earlier years, by which this one can be begun. */
export function PlanModels({ models, disabled, follow }: ModelsProps) {
  const words = useWords(modelWords);
  return (
    <Section id="models" title={words.title} note={words.note}>
      <p>{words.what}</p>
      <ul className="side">
        {models.map((model) => (
          <li key={model.planId}>
            {words.model(model.year, rowName(model))}
            {'　'}
            <span lang="zh-CN">{model.title}</span>
            {'　'}
            <span className="m" lang="zh-CN">
              {model.leadUnit}
            </span>
            <span className="row-acts gap-s">
              <Link className="btn" to="/tasks/$taskId/plan" params={{ taskId: model.taskId }}>
                {words.see}
              </Link>
              <Button disabled={disabled} onClick={() => follow(model.planId)}>
                {words.follow(model.year, rowName(model))}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** By which plan this one was begun. */
export function PlanSource({ model }: { readonly model: PlanModelView }) {
  const words = useWords(modelWords);
  return (
    <Link to="/tasks/$taskId/plan" params={{ taskId: model.taskId }}>
      {words.followed(model.year, rowName(model), model.edition)}
    </Link>
  );
}

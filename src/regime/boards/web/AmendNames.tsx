import { ClashBox } from '../../../web/ClashBox.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { webWords } from '../../../web/word-lists.js';
import { AmendmentTyped } from '../../notices/endpoints.amendments.js';
import { useUnits } from '../../staffing/web/fields.js';
import type { AmendmentForm } from '../contract.amending.js';
import type { Amending, TypedName } from './use-amendment.js';
import { amendWords } from './word-lists.js';

interface AmendNamesProps extends Amending {
  readonly view: AmendmentForm;
}

/** Names that nobody but a person can tie to a unit: asked as the intake asks, never guessed. */
export function AmendNames({ view: { asked }, typed, change, clashing }: AmendNamesProps) {
  const words = useWords(amendWords);
  const { labelled } = useWords(webWords);
  const units = useUnits();
  const unitName = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '';
  const said = typed.names ?? [];
  if (asked.length === 0 && said.length === 0 && !clashing('names').said) return null;
  const say = (name: TypedName): void =>
    change({ names: [...said.filter(({ written }) => written !== name.written), name] });
  const linesOf = (value: unknown): string[] =>
    (AmendmentTyped.shape.names.safeParse(value).data ?? []).map(
      ({ written, as }) =>
        labelled(written) +
        (as.kind === 'unit' ? words.isUnit(unitName(as.unitId)) : as.kind === 'keep' ? words.keep : words.isNew),
    );
  const open = asked.filter(({ written }) => said.every((name) => name.written !== written));
  return (
    <Section id="names" title={words.asked}>
      <ClashBox {...clashing('names')} linesOf={linesOf} />
      <div className="settle">
        {open.map(({ row, written, why, candidates }) => (
          <fieldset key={row + written}>
            <legend>{words.why[why](written)}</legend>
            {candidates.map(({ id, name }) => (
              <label className="opt" key={id}>
                <input
                  type="radio"
                  name={written}
                  onChange={() => say({ written, as: { kind: 'unit', unitId: id } })}
                />
                {words.isUnit(name)}
              </label>
            ))}
            <label className="opt">
              <input type="radio" name={written} onChange={() => say({ written, as: { kind: 'new-unit' } })} />
              {words.isNew}
            </label>
            <label className="opt">
              <input type="radio" name={written} onChange={() => say({ written, as: { kind: 'keep' } })} />
              {words.keep}
            </label>
          </fieldset>
        ))}
      </div>
      <ul className="done-l">
        {said.map(({ written }) => (
          <li key={written}>
            {words.saidAs(written)}{' '}
            <button
              type="button"
              className="fix"
              onClick={() => change({ names: said.filter((name) => name.written !== written) })}
            >
              {words.again}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { Day } from '../../../kernel/day.js';
import { type Match, matchUnit } from '../../offices/rules/matching.js';
import { heirsOn, type Succession } from '../../offices/rules/succession.js';
import type { District, Unit } from '../../offices/rules/units.js';
import type { KeptQuestion, KeptReading } from '../contract.js';

/** What a district knows of its units. */
export interface Known {
  readonly units: readonly Unit[];
  readonly district: District;
  readonly successions: readonly Succession[];
}

/**
 * A reading beside the units that the district knows. A name that one of them bears needs no question, and one that lacks
 * only the district or the office is shown; a name that is merely alike, that several bear, or whose unit has ended is
 * asked about, with whom it may mean. What nobody bears stays as it was read: a first notice brings its units along.
 */
export function consult(reading: KeptReading, known: Known, on: Day): KeptReading {
  const names = namesIn(reading);
  const found = [...names].map(([written, places]) => ({
    written,
    places,
    match: matchUnit(written, known.units, known.district, on),
  }));
  const tied = new Map(found.flatMap(({ written, match }) => (isTied(match) ? [[written, match.unit] as const] : [])));
  const named = (name: string): string => tied.get(name)?.name ?? name;
  const settled = new Set([...tied].filter(([, { kind }]) => kind !== null).map(([name]) => name));
  const completed = found.flatMap(({ written, places }) =>
    named(written) === written ? [] : places.map((about) => ({ about, written, completed: named(written) })),
  );
  return {
    ...reading,
    tasks: reading.tasks.map((task) => ({
      ...task,
      leadUnits: eachOnce(task.leadUnits.map(named)),
      responsibleUnits: eachOnce(task.responsibleUnits.map(named)),
    })),
    obligations: reading.obligations.map((duty) => ({ ...duty, who: eachOnce(duty.who.map(named)) })),
    completed: [...reading.completed, ...completed],
    questions: withCandidates(
      reading.questions.filter(({ code, params }) => code !== 'unknown-unit' || !settled.has(String(params['unit']))),
      found.flatMap(({ written, places, match }) => {
        const candidates = candidatesOf(match, known, on);
        return candidates === undefined ? [] : [{ written, places, candidates }];
      }),
    ),
  };
}

const isTied = (match: Match): match is Extract<Match, { readonly how: 'exact' | 'alias' | 'completed' }> =>
  match.how === 'exact' || match.how === 'alias' || match.how === 'completed';

/** Every name of a unit with the places where it stands. */
function namesIn({ tasks }: KeptReading): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  tasks.forEach((task, row) => {
    for (const column of ['leadUnits', 'responsibleUnits'] as const)
      task[column].forEach((name, at) => {
        names.set(name, [...(names.get(name) ?? []), `/tasks/${String(row)}/${column}/${String(at)}`]);
      });
  });
  return names;
}

/** Whom a name may mean; undefined where nothing is to be asked on its account. */
function candidatesOf(match: Match, { units, successions }: Known, on: Day): readonly Unit[] | undefined {
  switch (match.how) {
    case 'ambiguous':
      return match.candidates;
    case 'ended': {
      const heirs = heirsOn(match.unit.id, on, successions);
      return units.filter(({ id }) => id !== match.unit.id && heirs.includes(id));
    }
    case 'unknown':
      return match.similar.length > 0 ? match.similar : undefined;
    case 'exact':
    case 'alias':
    case 'completed':
      return undefined;
  }
}

interface InDoubt {
  readonly written: string;
  readonly places: readonly string[];
  readonly candidates: readonly Unit[];
}

/** Questions with whom a name may mean: those there are, and one for each name that is asked about only now. */
function withCandidates(questions: readonly KeptQuestion[], doubts: readonly InDoubt[]): KeptQuestion[] {
  const asked = questions.map((question) => {
    const doubt = doubts.find(({ written }) => asksFor(question, written));
    return doubt ? { ...question, candidates: doubt.candidates.map(named) } : question;
  });
  const more = doubts
    .filter(({ written }) => !questions.some((question) => asksFor(question, written)))
    .map(({ written, places: [about = '', ...others], candidates }): KeptQuestion => ({
      ...{ code: 'unknown-unit', about, params: { unit: written } },
      ...(others.length > 0 && { places: [about, ...others] }),
      candidates: candidates.map(named),
    }));
  return [...asked, ...more];
}

const asksFor = ({ code, params }: KeptQuestion, name: string): boolean =>
  code === 'unknown-unit' && params['unit'] === name;
const named = ({ id, name }: Unit) => ({ id, name });
const eachOnce = (names: readonly string[]): string[] => [...new Set(names)];

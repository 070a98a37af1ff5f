import { z } from 'zod';
import { type Unsent } from '../../../web/unsent.js';
import { CooperationTypedForm, FigureTypedForm, type SectionContentView, type SectionView } from '../contract.js';

/** A section as whoever sits before it sees it, and what they can do to it. */
export interface Typing {
  readonly section: SectionView;
  /** With what was typed and is not yet with the server. */
  readonly content: SectionContentView;
  readonly unsent: Unsent;
  readonly mayType: boolean;
  /** Keeps what was typed; null takes a field back to what is filled in. */
  readonly change: (field: string, value: unknown) => void;
  readonly settle: (field: string, mine: boolean) => void;
}

const LineTyped = z.object({ id: z.string(), on: z.string(), channel: z.string(), link: z.string() });
const DifficultyTyped = z.object({ id: z.string(), text: z.string(), unitId: z.string().nullable() });

const WHOLE = 100;
const shareOf = (value: number | null, promised: number): number | null =>
  value === null || promised <= 0 ? null : (value / promised) * WHOLE;

/** The content with what was typed over it, so that the letter beside the form grows as it is typed. */
export function contentTyped(
  content: SectionContentView,
  unsent: Unsent,
  unitName: (id: string) => string,
): SectionContentView {
  const text = (field: string): string | undefined => {
    const typed = unsent[field]?.typed;
    return typeof typed === 'string' ? typed : undefined;
  };
  const wording = (field: 'sentence' | 'next') => {
    const typed = text(field);
    return typed === undefined ? content[field] : { text: typed, corrected: true };
  };
  const lines = z.array(LineTyped).safeParse(unsent['publicity']?.typed);
  const difficulties = z.array(DifficultyTyped).safeParse(unsent['difficulties']?.typed);
  return {
    ...content,
    targets: content.targets.map((target) => {
      const typed = FigureTypedForm.safeParse(unsent[figureField(target.number)]?.typed);
      if (!typed.success) return target;
      const { value, note } = typed.data;
      const fell = value !== null && target.before !== null && value < target.before;
      return { ...target, value, note, fell, share: shareOf(value, target.promised), from: 'corrected' as const };
    }),
    sentence: wording('sentence'),
    next: wording('next'),
    explanation: { ...content.explanation, text: text('explanation') ?? content.explanation.text },
    cooperation:
      content.cooperation?.map((each) => {
        const typed = CooperationTypedForm.safeParse(unsent[unitField(each.unit.id)]?.typed);
        if (!typed.success) return each;
        const { materials, sentence, grade } = typed.data;
        return {
          ...each,
          ...{ materials: materials ?? each.materials, sentence: sentence ?? each.sentence, grade, corrected: true },
        };
      }) ?? null,
    publicity: lines.success ? lines.data : content.publicity,
    difficulties: difficulties.success
      ? difficulties.data.map(({ id, text: said, unitId }) => ({
          ...{ id, text: said },
          unit: unitId === null ? null : { id: unitId, name: unitName(unitId) },
        }))
      : content.difficulties,
  };
}

export const figureField = (target: number): string => `figure-${String(target)}`;
export const unitField = (unitId: string): string => `unit-${unitId}`;

/** The field that ends a lack. */
export const fieldOf = ({ name, target, unitId }: SectionView['missing'][number]): string => {
  switch (name) {
    case 'target':
    case 'over-whole':
      return figureField(target ?? 0);
    case 'fall-note':
      return `${figureField(target ?? 0)}-note`;
    case 'cooperation':
    case 'cooperation-sentence':
    case 'cooperation-fact':
      return unitField(unitId ?? '');
    case 'difficulty-unit':
    case 'explanation':
    case 'sentence':
    case 'next':
      return name;
  }
};

/** Where a field of a section stands on the page. */
export const pathOf = ({ taskId }: Pick<SectionView, 'taskId'>, field: string): string => `${taskId}.${field}`;

/** How much of a section was filled in without anybody's doing. */
export const filledIn = ({
  targets,
  progress,
  money,
  people,
  sentence,
  next,
  cooperation,
}: SectionContentView): number =>
  targets.filter(({ from }) => from === 'last-report' || from === 'nodes').length +
  [progress, money, people].filter((fact) => fact !== null).length +
  [sentence, next].filter(({ text, corrected }) => !corrected && text !== '').length +
  (cooperation ?? []).filter(({ corrected }) => !corrected).length;

import { useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Light, LightWord } from '../../../web/Light.js';
import type { LightView } from '../contract.lights.js';
import { lightWords } from '../light-word-lists.js';
import { currentLightRule, lightRules } from '../rules/light.data.js';
import type { LightWords } from '../words.lights.js';

/** The light of an item with its first reason; all reasons, the figures, their age and the rule behind the word. */
export function ItemLight({ light, inYear }: { readonly light: LightView; readonly inYear: number }) {
  const { reasons, detail } = useLightText(inYear)(light);
  return <Light kind={light.kind} reason={reasons[0] ?? ''} asOf={light.asOf} inYear={inYear} detail={detail} />;
}

/** The same in one word, where there is no room for more. */
export function ItemLightWord({ light, inYear }: { readonly light: LightView; readonly inYear: number }) {
  const { detail } = useLightText(inYear)(light);
  return <LightWord kind={light.kind} detail={detail} />;
}

/** What a light says, as text. */
export function useLightText(inYear: number) {
  const words = useWords(lightWords);
  const dayWords = useDayWords();
  const day = (on: string): string => dayWords({ on, inYear });
  return (light: LightView): { readonly reasons: readonly string[]; readonly detail: readonly string[] } => {
    const reasons = light.reasons.map((reason) => words.reason(reason, day));
    return { reasons, detail: [...reasons, ...restsOn(light, words, day)] };
  };
}

function restsOn(
  { figures, asOf, saidBy, ageInDays, rule: version }: LightView,
  words: LightWords,
  day: (on: string) => string,
): readonly string[] {
  const rule = lightRules.find((each) => each.version === version) ?? currentLightRule;
  return [
    figures
      ? words.figures({
          ...{ planned: String(figures.planned), reported: String(figures.reported) },
          verified: String(figures.verified),
        })
      : words.noFigures,
    asOf === null ? words.nothingSaid : words.said(saidBy, day(asOf), ageInDays ?? 0),
    words.rule(rule),
  ];
}

import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import type { ForecastView } from '../contract.lights.js';
import { lightPageWords } from './light-page-word-lists.js';

interface ForecastLineProps {
  readonly forecast: ForecastView | null;
  readonly year: number;
}

/** When the item will be finished by its course so far, beside the day it was promised for; nothing where nothing is known. */
export function ForecastLine({ forecast, year }: ForecastLineProps) {
  const words = useWords(lightPageWords);
  if (!forecast) return null;
  const { low, high, promised, onTime, earned } = forecast;
  return (
    <p>
      {words.forecast}
      <DayText on={low} inYear={year} />
      {words.between}
      <DayText on={high} inYear={year} />
      {words.comma}
      {words.promised} <DayText on={promised} inYear={year} />
      <span className="sub">
        {words.onTime(onTime)}
        {earned !== null && (
          <>
            {words.earned} <DayText on={earned} inYear={year} />
          </>
        )}
      </span>
      <span className="sub">{words.forecastNote}</span>
    </p>
  );
}

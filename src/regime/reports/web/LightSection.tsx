import { Button } from 'antd';
import { useState } from 'react';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { webWords } from '../../../web/word-lists.js';
import type { LightRecord } from '../contract.lights.js';
import { ForecastLine } from './ForecastLine.js';
import { useLightText } from './ItemLight.js';
import { lightPageWords } from './light-page-word-lists.js';
import { LiftDialog, LowerDialog } from './LightDialogs.js';

interface LightSectionProps {
  readonly light: LightRecord;
  readonly version: string | null;
  readonly year: number;
}

/** Why the item's light is what it is, and every word a person said of it. */
export function LightSection({ light, version, year }: LightSectionProps) {
  const words = useWords(lightPageWords);
  const { light: lights } = useWords(webWords);
  const { reasons, detail } = useLightText(year)(light);
  const [open, setOpen] = useState<'lower' | 'lift' | null>(null);
  const close = (): void => setOpen(null);
  const { kind, computed, lowerings, can } = light;
  return (
    <Section id="light" title={words.heading} note={words.note}>
      <p>
        <span className={`light light-${kind}`}>{lights[kind]}</span>
        {kind !== computed && <span className="sub">{words.byFacts(lights[computed])}</span>}
      </p>
      <ul className="plain">
        {reasons.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {detail.slice(reasons.length).map((line) => (
          <li key={line} className="s m">
            {line}
          </li>
        ))}
      </ul>
      <ForecastLine forecast={light.forecast} year={year} />
      {lowerings.length > 0 && (
        <>
          <h3 className="gap">{words.said}</h3>
          <ul className="plain">
            {lowerings.map(({ id, to, computed: then, reason, on, until, by, lifted }) => (
              <li key={id}>
                <DayText on={on} inYear={year} /> {words.lowered(by, lights[then], lights[to])}
                {words.colon}
                <span lang="zh-CN">{reason}</span>
                <span className="sub">
                  {lifted ? (
                    <>
                      <DayText on={lifted.on} inYear={year} /> {words.lifted(lifted.by)}
                      {words.colon}
                      <span lang="zh-CN">{lifted.reason}</span>
                    </>
                  ) : (
                    <>
                      {words.until} <DayText on={until} inYear={year} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {(can.includes('light.lower') || can.includes('light.lift')) && (
        <p className="row-acts">
          {can.includes('light.lower') && <Button onClick={() => setOpen('lower')}>{words.lower}</Button>}
          {can.includes('light.lift') && <Button onClick={() => setOpen('lift')}>{words.lift}</Button>}
        </p>
      )}
      {open === 'lower' && <LowerDialog light={light} version={version} onClose={close} />}
      {open === 'lift' && <LiftDialog light={light} version={version} onClose={close} />}
    </Section>
  );
}

import { Link, useParams, useSearch } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { listProgrammes } from '../../notices/endpoints.js';
import { listOutstanding, type OutstandingMatter } from '../contract.record.js';
import { OutstandingSection } from './OutstandingSection.js';
import { dutyPageWords, outstandingWords } from './word-lists.js';

const PLACE = '/shell/programmes/$programmeId/outstanding';

/** 谁没报: of each matter that is asked for, who has filed it and who has not. */
export function OutstandingPage() {
  const words = useWords(outstandingWords);
  const { crumb } = useWords(dutyPageWords);
  const { programmeId } = useParams({ from: PLACE });
  const { duty } = useSearch({ from: PLACE });
  const outstanding = useRead(listOutstanding, { programmeId }, {});
  const programmes = useRead(listProgrammes, {}, {});
  const year = programmes.data?.value.items.find(({ id }) => id === programmeId)?.year ?? 0;
  return (
    <Loaded query={outstanding} page>
      {({ items }) => {
        const asked = items.filter(({ missing }) => missing.some(({ id }) => id === duty));
        const shown = asked.length === 0 ? items : asked;
        return (
          <>
            <AnswerLine
              crumb={
                <>
                  {year === 0 ? '' : crumb(year)}
                  {'　'}
                  <Link to="/programmes/$programmeId/days" params={{ programmeId }}>
                    {words.toDays}
                  </Link>
                </>
              }
              question={words.question}
              answer={
                <p>
                  {words.answer(countsOf(shown))}{' '}
                  {shown.length < items.length && (
                    <Link to="/programmes/$programmeId/outstanding" params={{ programmeId }}>
                      {words.all}
                    </Link>
                  )}
                </p>
              }
            />
            {shown.length === 0 && <Empty why={words.nothing} />}
            {shown.map((matter) => (
              <OutstandingSection key={keyOf(matter)} id={keyOf(matter)} matter={matter} year={year} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}

const keyOf = ({ missing: [first] }: OutstandingMatter): string => first?.id ?? '';

const countsOf = (matters: readonly OutstandingMatter[]) => {
  const missing = matters.flatMap((matter) => matter.missing);
  return {
    matters: matters.length,
    units: new Set(missing.map(({ owedBy }) => owedBy)).size,
    overdue: matters.filter((matter) => matter.missing.some(({ overdue }) => overdue)).length,
  };
};

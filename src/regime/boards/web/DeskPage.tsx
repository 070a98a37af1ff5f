import { Link } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { type DeskView, readDesk } from '../contract.js';
import { DeskGroup, LooseEndItem, MatterItem } from './DeskGroup.js';
import { DeskSide } from './DeskSide.js';
import { deskWords } from './desk-word-lists.js';

/** What do I have to do now? Red first, one act each, and nothing else. */
export function DeskPage() {
  const words = useWords(deskWords);
  const desk = useRead(readDesk, {}, {});
  return (
    <Loaded query={desk} page>
      {(shown) => (
        <>
          <AnswerLine
            crumb={words.crumb}
            question={words.question}
            answer={
              <p>
                {words.answer({
                  overdue: shown.overdue.length,
                  soon: shown.soon.length,
                  later: shown.later.length + shown.looseEnds.length,
                })}
                {shown.unread > 0 && (
                  <>
                    {' '}
                    <Link to="/messages">{words.unread(shown.unread)}</Link>
                  </>
                )}
              </p>
            }
          />
          <div className="cols">
            <Matters desk={shown} />
            <DeskSide desk={shown} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Matters({ desk }: { readonly desk: DeskView }) {
  const words = useWords(deskWords);
  const { overdue, soon, later, looseEnds, programmeId } = desk;
  const year = desk.year ?? 0;
  if (overdue.length + soon.length + later.length + looseEnds.length === 0)
    return (
      <div>
        <Empty why={programmeId === null ? words.nothingAdmin : words.nothing} />
      </div>
    );
  const matters = (group: DeskView['soon'], first: boolean) =>
    group.map((matter, place) => (
      <MatterItem
        key={matter.duties[0]?.id ?? place}
        {...{ matter, year, programmeId }}
        main={first && place === 0}
        late={group === overdue}
      />
    ));
  return (
    <div>
      {overdue.length > 0 && (
        <DeskGroup title={words.group.overdue} count={overdue.length}>
          {matters(overdue, true)}
        </DeskGroup>
      )}
      {soon.length > 0 && (
        <DeskGroup title={words.group.soon} count={soon.length}>
          {matters(soon, overdue.length === 0)}
        </DeskGroup>
      )}
      {later.length + looseEnds.length > 0 && (
        <DeskGroup title={words.group.later} count={later.length + looseEnds.length}>
          {matters(later, overdue.length + soon.length === 0)}
          {looseEnds.map((looseEnd) => (
            <LooseEndItem key={`${looseEnd.kind} ${'id' in looseEnd ? looseEnd.id : ''}`} looseEnd={looseEnd} />
          ))}
        </DeskGroup>
      )}
    </div>
  );
}

import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { day, yearOf } from '../../kernel/day.js';
import { SavedViews } from '../../regime/boards/web/SavedViews.js';
import { readCalendarYear } from '../../regime/calendar/endpoints.js';
import { listProgrammes } from '../../regime/notices/endpoints.js';
import { readOwnPost } from '../../regime/offices/endpoints.js';
import { useCommand, useRead } from '../../web/api.js';
import { DayText } from '../../web/DayText.js';
import { UnderFilter } from '../../web/Filter.js';
import { useWords } from '../../web/language.js';
import { DaysScope } from '../../web/today.js';
import { forgetUnsentOfOthers } from '../../web/unsent-store.js';
import { DemoBar } from './DemoBar.js';
import { Foot } from './Foot.js';
import { ActingBar, HatChange } from './Hats.js';
import { useLeaving } from './leaving.js';
import { LeavingGuard } from './LeavingGuard.js';
import { Mark } from './Mark.js';
import { type PageName, pagesOf, standsUnder } from './pages.js';
import { PaletteDoor } from './PaletteDoor.js';
import { endSession, readSession } from './session-endpoints.js';
import { consoleWords } from './word-lists.js';

const VIEWS = <SavedViews />;
const NO_DAYS: ReadonlySet<string> = new Set();

/** The head and foot of every page of whoever is signed in; the page stands between them. */
export function Shell() {
  const words = useWords(consoleWords);
  const programme = useRead(listProgrammes, {}, { limit: 1 }).data?.value.items[0];
  const post = useRead(readOwnPost, {}, {}).data?.value;
  const personId = post?.personId;
  useEffect(() => {
    if (personId !== undefined) forgetUnsentOfOthers(personId ?? '');
  }, [personId]);
  const shown = new Set(pagesOf(post?.role ?? '').map(({ id }) => id));
  const year = programme?.year;
  const calendarYear = year ?? (post && yearOf(day(post.today)));
  const calendar = useRead(readCalendarYear, { year: calendarYear ?? 0 }, {}, { enabled: calendarYear !== undefined })
    .data?.value;
  // Of no district: whoever keeps all of them.
  const keepsDistricts = post?.district === null;
  const main = useFocusOnNewPage();
  const under = useRouterState({ select: (state) => standsUnder(state.location.pathname) });
  const marked = (page: PageName) => under === page && { 'aria-current': 'true' as const };
  return (
    <DaysScope
      today={post ? day(post.today) : null}
      off={calendar ? new Set(calendar.off) : NO_DAYS}
      worked={calendar ? new Set(calendar.worked) : NO_DAYS}
    >
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {post?.demo === true && <DemoBar today={day(post.today)} programmeId={programme?.id} />}
      {post?.inPlaceOf && <ActingBar post={post} name={post.inPlaceOf.name} />}
      <header className="top">
        <div>
          <Link className="mark" to="/">
            <Mark />
            <span>
              {post?.district?.name ?? words.name} {year !== undefined && <span className="m">{words.year(year)}</span>}
            </span>
          </Link>
          <nav aria-label={words.navigation}>
            {keepsDistricts ? (
              <Link to="/districts">{words.nav.districts}</Link>
            ) : (
              <Link to="/" activeOptions={{ exact: true }}>
                {words.nav.desk}
              </Link>
            )}
            {programme && (
              <>
                <Link
                  to="/programmes/$programmeId"
                  params={{ programmeId: programme.id }}
                  activeOptions={{ exact: true, includeSearch: false }}
                  {...marked('programme')}
                >
                  {words.nav.programme}
                </Link>
                <Link
                  to="/programmes/$programmeId/days"
                  params={{ programmeId: programme.id }}
                  activeOptions={{ includeSearch: false }}
                  {...marked('days')}
                >
                  {words.nav.days}
                </Link>
                <Link
                  to="/programmes/$programmeId/plans"
                  params={{ programmeId: programme.id }}
                  activeOptions={{ includeSearch: false }}
                  {...marked('plans')}
                >
                  {words.nav.plans}
                </Link>
                <Link
                  to="/programmes/$programmeId/reports"
                  params={{ programmeId: programme.id }}
                  activeOptions={{ includeSearch: false }}
                  {...marked('reports')}
                >
                  {words.nav.reports}
                </Link>
                {shown.has('stocktake') && (
                  <Link
                    to="/programmes/$programmeId/stocktake"
                    params={{ programmeId: programme.id }}
                    activeOptions={{ includeSearch: false }}
                    {...marked('stocktake')}
                  >
                    {words.nav.stocktake}
                  </Link>
                )}
                {shown.has('funds') && (
                  <Link to="/programmes/$programmeId/funds" params={{ programmeId: programme.id }} {...marked('funds')}>
                    {words.nav.funds}
                  </Link>
                )}
              </>
            )}
            {shown.has('notices') && (
              <>
                <Link to="/notices" {...marked('notices')}>
                  {words.nav.notices}
                </Link>
                <Link to="/units" activeOptions={{ includeSearch: false }}>
                  {words.nav.units}
                </Link>
              </>
            )}
            {shown.has('people') && (
              <Link to="/people" activeOptions={{ includeSearch: false }} {...marked('people')}>
                {words.nav.people}
              </Link>
            )}
            {shown.has('signInRules') && <Link to="/sign-in-rules">{words.nav.signIn}</Link>}
            {shown.has('channels') && (
              <>
                <Link to="/channels">{words.nav.channels}</Link>
                <Link to="/calendar" activeOptions={{ includeSearch: false }}>
                  {words.nav.calendar}
                </Link>
              </>
            )}
            {shown.has('ledger') && (
              <Link to="/ledger" activeOptions={{ includeSearch: false }}>
                {words.nav.ledger}
              </Link>
            )}
          </nav>
          <PaletteDoor />
          <Who />
        </div>
      </header>
      <main id="main" className="page" ref={main} tabIndex={-1}>
        <UnderFilter value={VIEWS}>
          <Outlet />
        </UnderFilter>
      </main>
      <Foot />
      <LeavingGuard />
    </DaysScope>
  );
}

/** Who is signed in, for which unit, and which day it is by the regime's clock. */
function Who() {
  const words = useWords(consoleWords);
  const session = useRead(readSession, {}, {}).data?.value;
  const post = useRead(readOwnPost, {}, {}).data?.value;
  const { leave, asking } = useLeaving(useCommand(endSession, {}));
  return (
    <div className="who">
      <span>
        {post
          ? words.at(
              post.person,
              words.role(post.role),
              post.units.map(({ name }) => name),
            )
          : session?.loginName}{' '}
        {post && post.hats.length > 1 && <HatChange post={post} />} <Link to="/account">{words.account}</Link>{' '}
        <button type="button" className="fix" onClick={leave}>
          {words.signOut}
        </button>
        {asking}
      </span>
      {post && (
        <span className="m">
          {words.today}
          <DayText on={post.today} full />
        </span>
      )}
    </div>
  );
}

/** A new page begins at its top, and whoever listens hears it from there. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return main;
}

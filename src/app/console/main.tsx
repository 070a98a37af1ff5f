/// <reference path="./styles.d.ts" />
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ANTD_STATIC } from '../../web/antd-theme.js';
import { keptTheme, keptType, setAppearance } from '../../web/appearance.js';
import { LanguageScope, useLanguage } from '../../web/language.js';
import { CallError } from '../../web/problem.js';
import { ProofScope } from './door/ProofScope.js';
import { makeRouter } from './router.js';
import 'virtual:antd.css';
import '../../web/styles/tokens.css';
import '../../web/styles/base.css';
import '../../web/styles/shell.css';
import '../../web/styles/controls.css';
import '../../web/styles/lights.css';
import '../../web/styles/table.css';
import '../../web/styles/record.css';
import '../../web/styles/work.css';
import '../../web/styles/desk.css';
import '../../web/styles/plan.css';
import '../../web/styles/proofs.css';
import '../../web/styles/report.css';
import '../../web/styles/calendar.css';
import '../../web/styles/gantt.css';
import '../../web/styles/door.css';
import '../../web/styles/narrow.css';
import '../../web/styles/print.css';

const SIGN_IN = '/sign-in';
const UNAUTHENTICATED = 401;
const TRIES_AFTER_A_FAULT = 1;
/** What was read a moment ago is not read again by the next page that needs it. */
const FRESH_MS = 10_000;

const router = makeRouter();

/** What is left to do at the door before a page is shown: its page says what. */
const AT_THE_DOOR = ['second-factor-needed', 'second-factor-missing', 'password-too-old'].map(
  (code) => `/problems/${code}`,
);

/** Whoever is signed out meanwhile, or in by half, goes to the door, and afterwards on to where they were. */
function onReadError(error: Error): void {
  const { pathname, href } = router.state.location;
  if (!(error instanceof CallError) || pathname.startsWith(SIGN_IN)) return;
  const search = pathname === '/' ? {} : { to: href };
  if (AT_THE_DOOR.includes(error.problem.type))
    void router.navigate({ to: '/sign-in/step', search, ignoreBlocker: true });
  else if (error.problem.status === UNAUTHENTICATED) void router.navigate({ to: SIGN_IN, search, ignoreBlocker: true });
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: onReadError }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // An answer of the server stands; only what never arrived is tried again.
      retry: (failures, error) =>
        failures < TRIES_AFTER_A_FAULT && error instanceof CallError && error.problem.status === 0,
    },
    // Without a line an act is told no at once: held back, it would be done whenever the line is there again.
    mutations: { networkMode: 'always' },
  },
});

/** antd writes no style into the page: what it still would goes into an element that stands nowhere. */
const nowhere = document.createElement('div');

function Console() {
  const { language } = useLanguage();
  return (
    <StyleProvider container={nowhere}>
      <ConfigProvider
        theme={ANTD_STATIC}
        locale={language === 'en' ? english : chinese}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <QueryClientProvider client={queries}>
          <ProofScope>
            <RouterProvider router={router} />
          </ProofScope>
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  );
}

setAppearance(keptType(), keptTheme());
const place = document.getElementById('console');
if (!place) throw new Error('index.html lacks #console');
createRoot(place).render(
  <StrictMode>
    <LanguageScope>
      <Console />
    </LanguageScope>
  </StrictMode>,
);

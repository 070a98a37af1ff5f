// Sums what the test runs left as JSON in a folder and adds the steps that failed; prints the one line that CI reads.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, brokenSteps] = process.argv.slice(2);
const runs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const sum = (counted) => runs.reduce((total, run) => total + counted(run), 0);

/** Files that failed before any of their tests could: an import that breaks, a set-up that throws. */
const brokenFiles = (run) =>
  run.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;

const passed = sum((run) => run.numPassedTests);
const skipped = sum((run) => run.numPendingTests + run.numTodoTests);
let failed = sum((run) => run.numFailedTests + brokenFiles(run));
if (failed === 0 && existsSync(join(folder, 'failed'))) failed = 1;
failed += Number(brokenSteps);

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

// Loaded before the program: its table of rights then allows everything, to measure what asking it costs. Never for use.
import { register } from 'node:module';

const hook = `export async function load(url, context, next) {
  if (!url.endsWith('/dist/regime/policy.js')) return next(url, context);
  return { format: 'module', shortCircuit: true, source: 'export const policy = {}; export const may = () => true;' };
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clauses } from './clauses.js';
import { constraints, say } from './refusals.js';

const HERE = import.meta.dirname;
const sources = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.includes('test'),
);

/** The clauses that refusals name, as they stand in the code: the last of what is said when refusing. */
const named = sources.flatMap((name) =>
  [
    ...readFileSync(join(HERE, name), 'utf8').matchAll(/refuse\(\s*'[^']+',\s*\{[^{}]*\},\s*'([^']+)',?\s*\)/gu),
  ].flatMap(([, clause]) => (clause === undefined ? [] : [clause])),
);

test('whatever a refusal rests on is said in words, in both languages', () => {
  const kept = Object.values(constraints).flatMap((each) => ('clause' in each ? [each.clause] : []));
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set([...named, ...kept])].filter((clause) => clauses[clause] === undefined)).toEqual([]);
  expect(say('zh-CN', 'R11', {})).toBe('责任单位主动配合，共同研究制定实施方案');
});

test('no name of a clause is the name of a refusal', () => {
  expect(Object.keys(clauses).filter((name) => /^[a-z-]+\.[a-z-]+$/u.test(name))).toEqual([]);
});

// Finds every place in the rules that cites a sentence of the notice (R5), an invariant (I9) or an article of law (民法典
// 201), and what would have to go for the place to do nothing: the change that a test must notice.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const RULE = /\b(?:R(?:[1-9]|1\d|2[0-8])|I(?:[1-9]|1\d|2[0-2]))\b(?![-\d])/gu;
const ARTICLE = /(?<law>[一-鿿]{0,12}(?:民法典|条例)|国令\d+)(?:\s?[（(][^（）()]{1,12}[）)])?[\s-]?(?<article>\d+)/gu;
/** The names under which one and the same law is cited. */
const LAWS = {
  公开条例: '政府信息公开条例',
  农民工条例: '保障农民工工资支付条例',
  国令733: '督查条例',
  国令279: '建设工程质量管理条例',
};

/** What holds rules: pure files, and the tables and commands beside them. Pages and words only tell of them. */
export const isRule = (file) =>
  /^src\/(?:kernel|regime)\/.*[.]ts$/u.test(file) &&
  !/[.](?:test|testing)[.]ts$|\/web\/|\/words[^/]*$|\/contract[.]ts$/u.test(file);

export const sourcesOf = (root) =>
  readdirSync(path.join(root, 'src'), { recursive: true })
    .map((file) => `src/${file.split(path.sep).join('/')}`)
    .filter((file) => /[.]tsx?$/u.test(file))
    .sort();

/**
 * Each citation: { cited, file, name, change: { from, to, by, how } }. `name` is the top-level declaration that holds it,
 * exported or not; types and interfaces do nothing and are left out.
 */
export const citationsIn = (root) =>
  sourcesOf(root)
    .filter(isRule)
    .flatMap((file) => inFile(file, readFileSync(path.join(root, file), 'utf8')));

function inFile(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const declared = declarationOf(statement);
    if (!declared) return [];
    const { name, body } = declared;
    const places = placesIn(statement, source, text);
    // A citation inside is finer than one above: where a declaration has both, only what is inside is taken out.
    const within = places.filter(({ at }) => at >= body.getStart(source));
    return distinct(
      places.flatMap(({ cited, at }) => {
        const part = partAt(at, body, source);
        const finer = within.some((place) => place.cited === cited && partAt(place.at, body, source));
        return part || !finer ? [{ cited, file, name, change: part ?? whole(body, source) }] : [];
      }),
    );
  });
}

/** A function or a value with a name; its body is what does the work. */
function declarationOf(statement) {
  if (ts.isFunctionDeclaration(statement) && statement.body) return { name: statement.name.text, body: statement.body };
  if (!ts.isVariableStatement(statement)) return undefined;
  const [{ name, initializer }] = statement.declarationList.declarations;
  return initializer && { name: name.getText(), body: bare(initializer) };
}

/** `[…] as const satisfies …` is a list all the same; a function of a function is what it ends in. */
function bare(node) {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return bare(node.expression);
  return ts.isArrowFunction(node) ? bare(node.body) : node;
}

/** Comments of a declaration, and texts in it that are a citation and nothing else: the clause of a refusal. */
function placesIn(statement, source, text) {
  const places = [];
  const cite = (words, at) => places.push(...citedIn(words).map((cited) => ({ cited, at })));
  const seen = new Set();
  const comments = (at) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, at) ?? []) {
      if (!seen.has(pos)) cite(text.slice(pos, end), pos);
      seen.add(pos);
    }
  };
  const visit = (node) => {
    comments(node.getFullStart());
    if (ts.isStringLiteral(node) && citedIn(node.text).join() !== '' && node.text.length < 16)
      cite(node.text, node.getStart(source));
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return places;
}

export const citedIn = (words) => [
  ...new Set([
    ...(words.match(RULE) ?? []),
    ...[...words.matchAll(ARTICLE)].map(({ groups: { law, article } }) => `${LAWS[law] ?? law} ${article}`),
  ]),
];

/** The smallest thing round a place that can be taken out: a guard, an entry of a list, a row of a table. */
function partAt(at, body, source) {
  let found;
  const visit = (node) => {
    if (at < node.getFullStart() || at >= node.end) return;
    if (removable(node, body)) found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  if (!found) return undefined;
  const comma = !ts.isIfStatement(found) && source.text[found.end] === ',' ? 1 : 0;
  return { from: found.getStart(source), to: found.end + comma, by: '', how: 'taken out' };
}

const removable = (node, body) =>
  (ts.isIfStatement(node) && ts.isBlock(node.parent)) ||
  ts.isArrayLiteralExpression(node.parent) ||
  (ts.isPropertyAssignment(node) && node.parent === body);

/**
 * A function is stubbed, and so is what a declared operation decides; a number, a text or a pattern becomes another; a
 * table is emptied; of anything else nothing is known to take.
 */
function whole(body, source) {
  const [from, to] = [body.getStart(source), body.end];
  const change = (by, how) => ({ from, to, by, how });
  if (ts.isNumericLiteral(body)) return change(String(Number(body.text) + 1), 'altered');
  if (ts.isStringLiteral(body)) return change("''", 'altered');
  if (ts.isRegularExpressionLiteral(body)) return change('/(?!)/gu', 'altered');
  if (ts.isArrayLiteralExpression(body)) return change('[]', 'emptied');
  if (ts.isObjectLiteralExpression(body)) return change('{}', 'emptied');
  const decides = decisionIn(body);
  if (decides) return { from: decides.getStart(source), to: decides.end, by: STUB, how: 'stubbed' };
  if (ts.isFunctionLike(body.parent)) return change(STUB, 'stubbed');
  return { from, to, by: undefined, how: 'kept' };
}

const STUB = "{ throw new Error('stubbed'); }";

/** `effect(…, { decide: (…) => … })`: the body of what decides. */
function decisionIn(body) {
  if (!ts.isCallExpression(body)) return undefined;
  const parts = body.arguments.filter(ts.isObjectLiteralExpression).flatMap(({ properties }) => [...properties]);
  const decide = parts.find((part) => ts.isPropertyAssignment(part) && part.name.getText() === 'decide')?.initializer;
  return decide && ts.isArrowFunction(decide) ? decide.body : undefined;
}

const distinct = (citations) => [
  ...new Map(citations.map((each) => [`${each.cited} ${each.change.from} ${each.change.to}`, each])).values(),
];

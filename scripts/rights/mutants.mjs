// Changes the tables of rights, one place at a time: each row always, never and as another row; each word, connective and
// role of a rule turned into another. A mutant that the grid does not catch is a right that nobody reviewed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const TABLES = ['policy', 'visibility'];
/** The row of whoever sees a thing: the same function as that of whoever signed in, under a name that says why. */
const LEFT_TO_VISIBILITY = 'whoeverSeesIt';
/** Words that a rule chooses between; each is tried in the place of each other of its family. */
const FAMILIES = [
  ['gov-office', 'supervision', 'finance', 'staffing', 'liaison', 'unit-head', 'deputy-leader', 'district-head'],
  ['system-admin', 'security-admin', 'audit-admin', 'gov-office', 'system'],
  ['all', 'none'],
];
const OPPOSITE = new Map([
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
]);

/** Every mutant of a file: what is changed, and the whole text with the change. */
export function mutantsOf(file) {
  const text = readFileSync(fileURLToPath(new URL(`../../src/${file}`, import.meta.url)), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const predicates = predicatesOf(source);
  const found = [];
  const change = (node, fresh) => {
    const [from, to] = [node.getStart(source), node.getEnd()];
    const { line } = source.getLineAndCharacterOfPosition(from);
    const what = `${file}:${line + 1}: ${text.slice(from, to).replace(/\s+/gu, ' ')} → ${fresh}`;
    found.push({ file, what, text: text.slice(0, from) + fresh + text.slice(to) });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (isRow(node)) {
      const row = node.initializer;
      const always = ['() => true', '() => false'].filter((fresh) => fresh !== row.getText(source));
      for (const fresh of always) change(row, fresh);
      // What is left to visibility is decided there: another predicate that lets as many through says the same.
      const others = ts.isIdentifier(row) && row.text !== LEFT_TO_VISIBILITY ? predicates : [];
      for (const other of others) if (other !== row.text && other !== LEFT_TO_VISIBILITY) change(row, other);
    }
    if (ts.isBinaryExpression(node) && OPPOSITE.has(node.operatorToken.kind)) {
      change(node.operatorToken, OPPOSITE.get(node.operatorToken.kind));
    }
    if (ts.isPrefixUnaryExpression(node)) change(node, `(${node.operand.getText(source)})`);
    if (ts.isConditionalExpression(node)) {
      change(node, node.whenTrue.getText(source));
      change(node, node.whenFalse.getText(source));
    }
    if (ts.isStringLiteral(node) && !ts.isPropertyAssignment(node.parent)) {
      const others = FAMILIES.filter((family) => family.includes(node.text)).flat();
      for (const other of new Set(others)) if (other !== node.text) change(node, `'${other}'`);
    }
    if (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) swapRelation(node, change);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Who leads the item, where it was asked who shares it, and the other way round. */
function swapRelation(node, change) {
  const { parent } = node;
  const isUse = ts.isIdentifier(node) && !ts.isBindingElement(parent) && !ts.isPropertySignature(parent);
  if (isUse && node.text === 'leadUnitId' && ts.isCallExpression(parent)) change(node, "'a unit that shares it'");
}

const isRow = (node) =>
  ts.isPropertyAssignment(node) &&
  ts.isObjectLiteralExpression(node.parent) &&
  ts.isVariableDeclaration(node.parent.parent) &&
  TABLES.includes(node.parent.parent.name.getText());

/** Names of the file's own predicates over the actor alone: what a row may be taken for. */
const predicatesOf = (source) =>
  source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
          .filter(({ type }) => type?.getText(source) === 'Allows')
          .map(({ name }) => name.getText(source))
      : [],
  );

// Mutants of a source file: one small change of meaning each, found in the syntax tree and made in the text.
import ts from 'typescript';
import { addDays, isIsoDate } from '../../src/core/time.ts';

export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Line from 1, and the change in words. */
  readonly line: number;
  readonly change: string;
}

/** A boundary moved, and the whole comparison turned round. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
};
const NAMES: Readonly<Record<string, string>> = {
  allOf: 'anyOf',
  anyOf: 'allOf',
  every: 'some',
  some: 'every',
  min: 'max',
  max: 'min',
};
const SEVERITIES: Readonly<Record<string, readonly string[]>> = {
  blocking: ['warning'],
  warning: ['blocking', 'info'],
  info: ['warning'],
};

export function mutantsOf(source: string, fileName: string): readonly Mutant[] {
  const tree = ts.createSourceFile(
    fileName,
    source,
    ts.ScriptTarget.ESNext,
    true,
    ts.ScriptKind.TS,
  );
  const mutants: Mutant[] = [];
  const replace = (node: ts.Node, replacement: string): void => {
    const start = node.getStart(tree);
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    mutants.push({
      start,
      end: node.getEnd(),
      replacement,
      line,
      change: `${node.getText(tree).slice(0, 60)} → ${replacement.slice(0, 60)}`,
    });
  };
  const visit = (node: ts.Node): void => {
    // Types say nothing at run time.
    if (
      ts.isTypeNode(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isImportDeclaration(node)
    )
      return;
    for (const replacement of replacementsOf(node, tree)) replace(...replacement);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

function replacementsOf(
  node: ts.Node,
  tree: ts.SourceFile,
): readonly (readonly [ts.Node, string])[] {
  if (ts.isBinaryExpression(node)) return ofOperator(node, tree);
  if (ts.isConditionalExpression(node)) {
    return [
      [
        node,
        `${node.condition.getText(tree)} ? ${node.whenFalse.getText(tree)} : ${node.whenTrue.getText(tree)}`,
      ],
    ];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText(tree)]];
  if (ts.isCallExpression(node)) return ofCall(node, tree);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isNumericLiteral(node))
    return [1, -1].map(
      (step) => [node, `(${Number(node.text.replaceAll('_', '')) + step})`] as const,
    );
  return ts.isStringLiteral(node) && !ts.isPropertyName(node.parent) ? ofText(node) : [];
}

function ofOperator(
  node: ts.BinaryExpression,
  tree: ts.SourceFile,
): readonly (readonly [ts.Node, string])[] {
  const joinsText = [node.left, node.right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  );
  const operator = node.operatorToken.getText(tree);
  return joinsText && operator === '+'
    ? []
    : (OPERATORS[operator] ?? []).map((other) => [node.operatorToken, other] as const);
}

function ofCall(
  { expression, arguments: [first] }: ts.CallExpression,
  tree: ts.SourceFile,
): readonly (readonly [ts.Node, string])[] {
  if (ts.isIdentifier(expression) && expression.text === 'not' && first !== undefined)
    return [[expression.parent, first.getText(tree)]];
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const other = ts.isIdentifier(name) ? NAMES[name.text] : undefined;
  return other === undefined ? [] : [[name, other]];
}

function ofText(node: ts.StringLiteral): readonly (readonly [ts.Node, string])[] {
  const date = node.text;
  if (isIsoDate(date)) return [1, -1].map((days) => [node, `'${addDays(date, days)}'`] as const);
  return (SEVERITIES[date] ?? []).map((severity) => [node, `'${severity}'`] as const);
}

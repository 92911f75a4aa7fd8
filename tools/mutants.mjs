// Finds the mutants of one source file: small changes that a test should notice.
import { parseSync } from '@swc/core';

/**
 * @typedef {object} Mutant
 * @property {string} file
 * @property {number} line
 * @property {string} what   kind of change
 * @property {number} start  byte offset
 * @property {number} end    byte offset, exclusive
 * @property {string} text   what stands there instead
 */

const operatorSwaps = {
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
  '*': ['+'],
  '%': ['+'],
};
const methodSwaps = { some: 'every', every: 'some', find: 'findLast', findLast: 'find' };

// Sentences, sources and names are no decisions; a limit on input length is no law.
const proseKeys = new Set(
  [
    'nl',
    'en',
    'title',
    'note',
    'reason',
    'source',
    'unit',
    'description',
    'id',
    'fact',
    'name',
  ].concat(['confidence', 'maxLength', 'minLength', 'maxItems', 'minItems', 'pattern', 'options']),
);
const word = /^[a-z][a-zA-Z0-9-]*$/;
const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

/** @returns {Mutant[]} */
export function mutantsOf(file, source) {
  const bytes = Buffer.from(source);
  const tree = parseSync(source, { syntax: 'typescript', target: 'esnext' });
  const found = [];
  const textAt = (start, end) => bytes.subarray(start, end).toString();
  const add = (what, start, end, text) => {
    const line = textAt(0, start).split('\n').length;
    found.push({ file, line, what, start, end, text });
  };
  const words = wordsIn(tree);
  visit(tree, { add, textAt, words }, undefined);
  return found;
}

function span(node) {
  // swc counts bytes from 1.
  return [node.span.start - 1, node.span.end - 1];
}

/** Words that follow a key such as `outcome`, so that one can be put in place of another. */
function wordsIn(tree) {
  const words = new Map();
  const collect = (node, key) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const item of node) collect(item, key);
      return;
    }
    if (skipped(node)) return;
    if (node.type === 'StringLiteral' && key !== undefined && word.test(node.value)) {
      if (!words.has(key)) words.set(key, []);
      if (!words.get(key).includes(node.value)) words.get(key).push(node.value);
    }
    const inner = node.type === 'KeyValueProperty' ? keyName(node) : key;
    for (const [name, child] of Object.entries(node)) {
      if (name !== 'key' && name !== 'span') collect(child, inner);
    }
  };
  collect(tree, undefined);
  return words;
}

function keyName(node) {
  return node.key?.value;
}

// Types do not run, a thrown bug is no decision, and an import names a file.
function skipped(node) {
  const type = node.type ?? '';
  if (
    ['TsAsExpression', 'TsSatisfiesExpression', 'TsConstAssertion', 'TsNonNullExpression'].includes(
      type,
    )
  ) {
    return false;
  }
  return type.startsWith('Ts') || type === 'ThrowStatement' || type === 'ImportDeclaration';
}

function visit(node, context, key) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node) visit(item, context, key);
    return;
  }
  if (skipped(node)) return;
  mutate(node, context, key);
  const inner = node.type === 'KeyValueProperty' ? keyName(node) : key;
  if (node.type === 'KeyValueProperty' && proseKeys.has(inner)) return;
  for (const [name, child] of Object.entries(node)) {
    const isType = name === 'typeAnnotation' || name === 'typeArguments' || name === 'returnType';
    if (name === 'span' || name === 'key' || isType) continue;
    visit(child, context, inner);
  }
}

function mutate(node, context, key) {
  const { add } = context;
  switch (node.type) {
    case 'BinaryExpression':
      swapOperator(node, context);
      return;
    case 'UnaryExpression':
      if (node.operator === '!' || node.operator === '-') {
        const [start] = span(node);
        add(`drop ${node.operator}`, start, start + 1, '');
      }
      return;
    case 'NumericLiteral': {
      const [start, end] = span(node);
      add('number + 1', start, end, `${node.value + 1}`);
      add('number - 1', start, end, `(${node.value - 1})`);
      return;
    }
    case 'BooleanLiteral':
      add('flip boolean', ...span(node), `${!node.value}`);
      return;
    case 'StringLiteral':
      changeWord(node, context, key);
      return;
    case 'IfStatement':
      if (leavesEarly(node.consequent) && node.alternate == null) {
        add('drop early return', ...span(node), ';');
      }
      return;
    case 'ConditionalExpression': {
      const [start, end] = span(node.test);
      add('flip condition', start, end, `!(${context.textAt(start, end)})`);
      return;
    }
    case 'CallExpression': {
      const property = node.callee.type === 'MemberExpression' ? node.callee.property : undefined;
      const other = Object.hasOwn(methodSwaps, property?.value ?? '')
        ? methodSwaps[property.value]
        : undefined;
      if (other !== undefined) add('swap method', ...span(property), other);
      return;
    }
    default:
  }
}

function swapOperator(node, { add, textAt }) {
  const from = span(node.left)[1];
  const to = span(node.right)[0];
  const between = textAt(from, to);
  const at = from + between.indexOf(node.operator);
  if (node.operator === '??') {
    add('drop fallback', ...span(node), `(${textAt(...span(node.left))})`);
    return;
  }
  for (const other of operatorSwaps[node.operator] ?? []) {
    add(`${node.operator} to ${other}`, at, at + node.operator.length, other);
  }
}

function changeWord(node, { add, words }, key) {
  const { value } = node;
  const [start, end] = span(node);
  if (calendarDate.test(value)) {
    add('day + 1', start, end, `'${shifted(value, 1)}'`);
    add('day - 1', start, end, `'${shifted(value, -1)}'`);
    return;
  }
  if (!word.test(value)) return;
  const siblings = words.get(key) ?? [];
  const other = siblings.find((candidate) => candidate !== value) ?? 'mutant';
  add('other word', start, end, `'${other}'`);
}

function shifted(date, days) {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function leavesEarly(statement) {
  if (statement.type === 'ReturnStatement' || statement.type === 'ContinueStatement') return true;
  return statement.type === 'BlockStatement' && statement.stmts.some((inner) => leavesEarly(inner));
}

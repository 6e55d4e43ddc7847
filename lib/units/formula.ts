import {
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
  parse,
} from 'mathjs/number'
import { type Formula, inputsOf, OPERATIONS, type Operation } from '#lib/units/formula-tree.ts'

/** What became of an authored expression: a formula, or the part that is not allowed. */
export type ReadFormula =
  | { readonly kind: 'ok'; readonly formula: Formula }
  | { readonly kind: 'refused'; readonly part: string }

const LONGEST = 300

class Refused extends Error {}

const isOperation = (name: string): name is Operation => OPERATIONS.some((one) => one === name)

/** How many parts an operation takes. */
const takes = (operation: Operation, count: number): boolean =>
  operation === 'ceil' ? count === 1 : operation === 'min' || operation === 'max' ? count >= 2 : count === 2

function treeFrom(node: MathNode, names: readonly string[]): Formula {
  const operation = (name: string, args: readonly MathNode[]): Formula => {
    if (!isOperation(name) || !takes(name, args.length)) throw new Refused(node.toString())
    return { kind: 'operation', operation: name, parts: args.map((arg) => treeFrom(arg, names)) }
  }
  if (isParenthesisNode(node)) return treeFrom(node.content, names)
  if (isConstantNode(node) && typeof node.value === 'number' && Number.isFinite(node.value))
    return { kind: 'number', value: node.value }
  if (isSymbolNode(node) && names.includes(node.name)) return { kind: 'input', name: node.name }
  if (isOperatorNode(node) && !node.implicit) return operation(node.op, node.args)
  if (isFunctionNode(node) && isSymbolNode(node.fn)) return operation(node.fn.name, node.args)
  throw new Refused(node.toString())
}

/**
 * Reads an expression authored in `data/` into a small tree: numbers, the named inputs, + - * /, min, max, ceil.
 * Anything else is refused, and so is an input that is declared but not used. The only door to mathjs; text from a
 * link, a form or an imported document never comes here.
 */
export function readFormula(expression: string, names: readonly string[]): ReadFormula {
  if (expression.length > LONGEST) return { kind: 'refused', part: `more than ${LONGEST} characters` }
  try {
    const formula = treeFrom(parse(expression), names)
    const unused = names.find((name) => !inputsOf(formula).includes(name))
    return unused === undefined ? { kind: 'ok', formula } : { kind: 'refused', part: `unused input ${unused}` }
  } catch (failure) {
    return { kind: 'refused', part: failure instanceof Refused ? failure.message : expression }
  }
}

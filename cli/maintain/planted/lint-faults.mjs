const lines = (count, line) => `${Array.from({ length: count }, (_, n) => line(n)).join('\n')}\n`
const longFunction = `export function long(): void {\n${lines(61, (n) => `  void ${n}`)}}\n`
const tangled = `export function tangled(a: number, b: number): number {
${lines(5, (n) => `  if (a > ${n}) {\n    if (b > ${n}) return ${n}\n  }`).trimEnd()}
  return 0
}
`

/** Code that breaks no rule, some of it where the same text would break one elsewhere. */
export const SOUND_FILES = {
  'lib/units/usd.ts': "export type Usd = string\nexport const NO_USD: Usd = '0'\n",
  'lib/catalog/today.ts': 'export const today = () => new Date().toISOString().slice(0, 10)\n',
  'app/plan/page.tsx': 'export default function Page() {\n  return (0.5).toFixed(2)\n}\n',
  'app/plan/answer.ts': 'export const random = () => Math.random()\n',
  'some.config.ts': 'export default {}\n',
  'data/prices/rows.json': '{"formatted":"by whoever wrote it"}',
}

/** Rows of: the category Biome must name, the file, its text. */
export const LINT_FAULTS = [
  ['plugin', 'lib/units/random.ts', 'export const fault = Math.random()\n'],
  ['plugin', 'lib/cost/rounded.ts', 'export const fault = (n: number) => n.toFixed(2)\n'],
  ['plugin', 'lib/cost/compared.ts', 'export const fault = (a: string, b: string) => a.localeCompare(b)\n'],
  ['plugin', 'lib/report/local-number.ts', 'export const fault = (n: number) => n.toLocaleString()\n'],
  ['plugin', 'lib/catalog/local-date.ts', 'export const fault = (d: Date) => d.toLocaleDateString()\n'],
  ['lint/style/noRestrictedGlobals', 'lib/plan/clock.ts', 'export const fault = () => new Date()\n'],
  ['lint/style/noRestrictedGlobals', 'lib/plan/network.ts', "export const fault = () => fetch('/')\n"],
  ['lint/style/noRestrictedGlobals', 'lib/pricing/locale.ts', 'export const fault = new Intl.NumberFormat()\n'],
  ['lint/style/noRestrictedGlobals', 'lib/setup/environment.ts', 'export const fault = process.env\n'],
  ['lint/suspicious/noConsole', 'cli/console.ts', "console.log('fault')\n"],
  ['lint/suspicious/noExplicitAny', 'lib/units/any.ts', 'export type Fault = any\n'],
  ['lint/style/noNonNullAssertion', 'lib/units/bang.ts', 'export const fault = (a: number[]) => a[0]!\n'],
  ['lint/style/noDefaultExport', 'lib/units/default.ts', 'export default 1\n'],
  ['lint/style/noEnum', 'lib/units/enum.ts', 'export enum Fault {\n  One = 1,\n}\n'],
  [
    'lint/style/useImportType',
    'lib/units/import-type.ts',
    "import { Usd } from './usd.ts'\n\nexport type Fault = Usd\n",
  ],
  [
    'lint/correctness/useImportExtensions',
    'lib/units/extension.ts',
    "import { NO_USD } from './usd'\n\nexport const fault = NO_USD\n",
  ],
  ['lint/style/useFilenamingConvention', 'lib/units/PascalCase.ts', 'export const fault = 1\n'],
  ['lint/style/noExcessiveLinesPerFile', 'lib/units/long.ts', lines(251, (n) => `export const n${n} = ${n}`)],
  ['lint/style/noExcessiveLinesPerFile', 'app/plan/long.ts', lines(201, (n) => `export const n${n} = ${n}`)],
  ['lint/complexity/noExcessiveLinesPerFunction', 'lib/units/long-function.ts', longFunction],
  ['lint/complexity/noExcessiveCognitiveComplexity', 'lib/units/tangled.ts', tangled],
  [
    'lint/complexity/useMaxParams',
    'lib/units/many.ts',
    'export const fault = (a: number, b: number, c: number, d: number) => a + b + c + d\n',
  ],
  ['lint/complexity/useLiteralKeys', 'lib/units/keys.ts', "export const fault = (a: { key: number }) => a['key']\n"],
  [
    'lint/suspicious/noFocusedTests',
    'lib/units/usd.test.ts',
    "import { test } from 'vitest'\n\ntest.only('fault', () => {})\n",
  ],
  ['lint/correctness/noUnusedImports', 'lib/units/unused.ts', "import { NO_USD } from './usd.ts'\n"],
  [
    'lint/correctness/useExhaustiveDependencies',
    'app/plan/effect.tsx',
    "import { useEffect } from 'react'\n\nexport function Fault({ a }: { a: () => void }) {\n  useEffect(() => a(), [])\n  return null\n}\n",
  ],
  [
    'assist/source/organizeImports',
    'lib/units/order.ts',
    "import { b } from './b.ts'\nimport { a } from './a.ts'\n\nexport const fault = [a, b]\n",
  ],
  ['format', 'lib/units/format.ts', 'export const fault = "double";\n'],
  ['format', 'data/facts/format.json', '{"fault":1}'],
]

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMPONENTS, type Component, type Stack } from '#lib/decision/stack.ts'
import type { SetupBlock, SetupPartition, SetupStep, SetupValue } from '#lib/plan/setup-step.ts'
import { fillValues, isAllowed, valuesIn } from '#lib/setup/fill-values.ts'
import { runbookMarkdown } from '#lib/setup/runbook-markdown.ts'
import { setupStepsFor } from '#lib/setup/setup-steps.ts'

type RawBlock = Omit<SetupBlock, 'text'> & { readonly text: readonly string[] }
type RawStep = Omit<SetupStep, 'blocks'> & { readonly blocks: readonly RawBlock[] }
type Template = { readonly id: string; readonly options: Readonly<Record<Component, readonly string[]>> }
type KeepRule = { readonly component: Component; readonly keeps: Readonly<Record<string, string>> }

/** The data as written; its shapes are checked by `lib/catalog`. */
const read = (path: string) => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'))

const values: readonly SetupValue[] = read('setup/values.json')
const files = readdirSync(new URL('../../data/setup/', import.meta.url)).filter(
  (file) => !['values.json', 'partitions.json'].includes(file),
)
const raw: readonly RawStep[] = files.toSorted().flatMap((file): RawStep[] => read(`setup/${file}`))
const steps: readonly SetupStep[] = raw.map((step) => ({
  ...step,
  blocks: step.blocks.map((block) => ({ ...block, text: block.text.join('\n') })),
}))
const PROBE: SetupStep = {
  id: 'probe',
  order: 1,
  options: [],
  unless: [],
  title: '',
  why: '',
  blocks: [],
  check: '',
  undo: '',
  sources: [],
}

/** What a reader is shown until they type something. */
const exampleOf = ({ name }: SetupValue): string =>
  valuesIn([{ ...PROBE, why: `{{${name}}}` }], values, {})[0]?.example ?? ''

const partitions: readonly Omit<SetupPartition, 'regions'>[] = read('setup/partitions.json')
const regions: Readonly<Record<string, readonly string[]>> = read('prices/regions.json').partitions

const templates: readonly Template[] = read('components/stack-templates.json')
const kept: readonly KeepRule[] = read('rules/keep-rules.json')
const ELSEWHERE = /^(vertex|azure-ml)/

/** Options that a recommended stack can hold on AWS, on Databricks or on machines of one's own. */
const reachable = COMPONENTS.flatMap((component) => {
  const fromTemplates = templates.flatMap(({ options }) => options[component])
  const fromRules = kept.flatMap((rule) => (rule.component === component ? Object.values(rule.keeps) : []))
  const others = { training: ['eks'], serving: ['sagemaker-serverless'] }
  const more = component === 'training' || component === 'serving' ? others[component] : []
  return [...new Set([...fromTemplates, ...fromRules, ...more])]
    .filter((option) => option !== 'none' && !ELSEWHERE.test(option))
    .map((option) => ({ component, option }))
})

const firstOf = ({ options }: Template): Stack => ({
  tracking: options.tracking[0] ?? '',
  registry: options.registry[0] ?? '',
  orchestration: options.orchestration[0] ?? '',
  training: options.training[0] ?? '',
  serving: options.serving[0] ?? '',
  monitoring: options.monitoring[0] ?? '',
  llmTracing: 'mlflow-tracing',
})

/** Every stack a template can fill, one component varied at a time. */
const stacks = templates.flatMap((template) => [
  firstOf(template),
  ...reachable.map(({ component, option }) => ({ ...firstOf(template), [component]: option })),
])

/** JSON is always a file: a person has to know what to call it. */
const jsonBlocks = steps.flatMap(({ blocks }) =>
  blocks.flatMap(({ language, file, text }) =>
    language === 'json' ? [{ file: file ?? 'a file without a name', text }] : [],
  ),
)

const FORBIDDEN = [
  /transition_model_version_stage|latest_versions|models:\/[\w{}.-]+\/(Production|Staging)/,
  /mlflow\.sagemaker\.deploy|REPLACE_MODE|get_deploy_client/,
  /\bEstimator\b|sagemaker\.(estimator|sklearn|experiments|workflow)\b|QualityCheckStep|ClarifyCheckStep/,
  /App ?Runner|apprunner|CloudTrail Lake|Audit Manager|whylogs|TorchServe|Neptune/i,
  /password1234|MLFLOW_ALLOW_FILE_STORE|file:\/\/\/|mlruns|disable-security-middleware/,
  /http:\/\/(?!127\.0\.0\.1)/,
  /0\.0\.0\.0\/0|--publicly-accessible|--scheme internet-facing|assignPublicIp=ENABLED/,
  /artifact_path=|HIPAA|PCI/,
]

const OWN = {
  tracking: ['mlflow-self-hosted'],
  registry: ['mlflow-registry'],
  orchestration: ['airflow-self-hosted'],
  training: ['ec2'],
  serving: ['ec2'],
  monitoring: ['evidently'],
  llmTracing: ['mlflow-tracing'],
}

const PLACES = ['aws', 'elsewhere'] as const

describe('data/setup', () => {
  it.each(reachable)('has a step for $component $option', ({ component, option }) => {
    const counted = steps.filter((step) => step.component === undefined || step.component === component)
    expect(counted.some((step) => step.options.includes(option))).toBe(true)
  })

  it('declares every value it marks, and marks every value it declares', () => {
    const marked = [...JSON.stringify(raw).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
    expect([...new Set(marked)].toSorted()).toEqual(values.map(({ name }) => name).toSorted())
  })

  it.each(values)('takes the example of $name and nothing that a shell would act on', (value) => {
    const example = exampleOf(value)
    expect(isAllowed(value, example)).toBe(true)
    const harmful = ['; rm -rf /', `${example}; rm -rf /`, `${example}\nid`, `$(${example})`, `${example}'`]
    expect(harmful.filter((text) => isAllowed(value, text))).toEqual([])
    expect(fillValues(steps, values, { [value.name]: `${example}; rm -rf /` })).toEqual({
      kind: 'refused',
      refused: [{ name: value.name, label: value.label, expected: value.expected }],
    })
  })

  it.each(steps)('$id offers nothing that is gone, closed or open to everyone', (step) => {
    const text = step.blocks.map((block) => block.text).join('\n')
    expect(FORBIDDEN.filter((word) => word.test(text))).toEqual([])
  })

  it('gives every JSON block a name to save it under', () => {
    expect(jsonBlocks.filter(({ file }) => file === 'a file without a name')).toEqual([])
  })

  it('offers Model Monitor to its own customers only', () => {
    const text = (step: SetupStep) => JSON.stringify(step.blocks)
    const users = steps.filter((step) => /model_monitor|monitoring-schedule/.test(text(step)))
    expect(users.map(({ options }) => options)).toEqual([['sagemaker-model-monitor']])
  })

  it.each(jsonBlocks)('$file is JSON', ({ text }) => {
    expect(() => JSON.parse(text)).not.toThrow()
  })
})

describe('data/setup, stack by stack', () => {
  it('names each step once and puts the files in place before they are used', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    for (const stack of stacks) {
      for (const place of PLACES) {
        const told = setupStepsFor(stack, steps, place)
        const saved = told.flatMap(({ blocks }) => blocks.flatMap(({ file }) => file ?? []))
        const asked = told.flatMap(({ blocks }) =>
          blocks.flatMap(({ text }) => [...text.matchAll(/file:\/\/([\w.-]+)/g)].map(([, name]) => name)),
        )
        expect(asked.filter((file) => file !== undefined && !saved.includes(file))).toEqual([])
      }
    }
  })

  it('never saves two files under one name', () => {
    for (const stack of stacks) {
      const files = setupStepsFor(stack, steps, 'aws').flatMap(({ blocks }) =>
        blocks.filter(({ file }) => file !== undefined),
      )
      const texts = new Map(files.map(({ file, text }) => [file, text]))
      expect(files.filter(({ file, text }) => texts.get(file) !== text).map(({ file }) => file)).toEqual([])
    }
  })

  it('gives each stack its steps in one order, from the network to the traces', () => {
    for (const stack of stacks) {
      const told = setupStepsFor(stack, steps, 'aws')
      expect(told.length).toBeGreaterThan(0)
      expect(told.map(({ order }) => order)).toEqual(told.map(({ order }) => order).toSorted((a, b) => a - b))
      expect(setupStepsFor(stack, steps, 'aws')).toEqual(told)
      expect(runbookMarkdown({ steps: told, values }, {})).toMatchObject({ kind: 'written' })
    }
  })

  it('has every file that a step speaks of when serving and monitoring are left out', () => {
    for (const stack of stacks) {
      const told = setupStepsFor({ ...stack, serving: 'none', monitoring: 'none' }, steps, 'aws')
      const saved = told.flatMap(({ blocks }) => blocks.flatMap(({ file }) => file ?? []))
      const text = told.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n')
      const asked = [...text.matchAll(/file:\/\/([\w.-]+)/g)].map(([, name]) => name ?? '')
      expect(asked.filter((file) => !saved.includes(file))).toEqual([])
    }
  })

  it('asks for no AWS command where there is no AWS', () => {
    const own = firstOf({ id: 'own', options: OWN })
    const text = setupStepsFor(own, steps, 'elsewhere').flatMap(({ blocks }) => blocks.map((block) => block.text))
    expect(text.length).toBeGreaterThan(5)
    expect(text.filter((one) => /^ *aws |\$\(aws /m.test(one))).toEqual([])
  })
})

describe('data/setup/partitions.json', () => {
  it('knows each part of AWS, and each says the same values', () => {
    expect(partitions.map(({ id }) => id).toSorted()).toEqual(Object.keys(regions).toSorted())
    expect(partitions.map((one) => Object.keys(one.values))).toEqual(
      partitions.map(() => expect.arrayContaining(['partition', 'awsDomain'])),
    )
    for (const { values: own } of partitions)
      for (const [name, text] of Object.entries(own)) {
        const value = values.find((one) => one.name === name)
        expect(value && isAllowed(value, text)).toBe(true)
      }
  })

  it('names no ARN and no address of an image of one part of AWS only', () => {
    expect(JSON.stringify(raw).match(/arn:aws[a-z-]*:|dkr\.ecr\.[^ ]*amazonaws/g)).toBeNull()
  })
})

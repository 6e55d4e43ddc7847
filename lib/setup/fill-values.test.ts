import { describe, expect, it } from 'vitest'
import type { SetupStep, SetupValue } from '#lib/plan/setup-step.ts'
import { fillValues, isAllowed, valuesIn } from '#lib/setup/fill-values.ts'

const BUCKET: SetupValue = {
  name: 'bucket',
  label: 'Name of the bucket',
  example: 'example-mlops',
  pattern: '[a-z0-9-]{3,63}',
  expected: 'lower-case letters, digits and hyphens',
}
const UNUSED: SetupValue = { ...BUCKET, name: 'unused' }

const REGION: SetupValue = { ...BUCKET, name: 'region', example: 'us-east-1' }

const STEP: SetupStep = {
  id: 'bucket',
  order: 1,
  options: ['ec2'],
  unless: [],
  title: 'Create {{bucket}}',
  why: 'Because.',
  blocks: [{ language: 'shell', text: 'aws s3 mb s3://{{bucket}} && aws s3 ls s3://{{bucket}}' }],
  check: '`aws s3 ls {{bucket}}` works.',
  undo: '`aws s3 rb s3://{{bucket}}`',
  sources: [],
}

const fill = (given: Record<string, string>) => fillValues([STEP], [BUCKET, UNUSED], given)
const REFUSED = { kind: 'refused', refused: [{ name: 'bucket', label: BUCKET.label, expected: BUCKET.expected }] }

describe('fillValues', () => {
  it('puts the value wherever it is marked', () => {
    const filled = fill({ bucket: ' team-mlops ' })
    expect(filled).toMatchObject({
      kind: 'filled',
      steps: [
        {
          title: 'Create team-mlops',
          blocks: [{ text: 'aws s3 mb s3://team-mlops && aws s3 ls s3://team-mlops' }],
          check: '`aws s3 ls team-mlops` works.',
          undo: '`aws s3 rb s3://team-mlops`',
        },
      ],
    })
  })

  it('shows the example until a value is given', () => {
    expect(fill({ bucket: '  ' })).toEqual(fill({}))
    expect(fill({})).toMatchObject({ steps: [{ title: 'Create example-mlops' }] })
  })

  it('builds the example from the region given, and from nothing that may not stand in a command', () => {
    const values = [{ ...BUCKET, example: 'models-{{region}}' }, REGION]
    const titleIn = (given: Record<string, string>) => fillValues([STEP], values, given)
    expect(titleIn({})).toMatchObject({ steps: [{ title: 'Create models-us-east-1' }] })
    expect(titleIn({ region: 'eu-west-1' })).toMatchObject({ steps: [{ title: 'Create models-eu-west-1' }] })
    expect(titleIn({ region: '; rm' })).toMatchObject({ steps: [{ title: 'Create models-us-east-1' }] })
    expect(valuesIn([STEP], values, { region: 'eu-west-1' })).toMatchObject([{ example: 'models-eu-west-1' }])
  })

  it('writes what follows from the region for that region, and asks nobody for it', () => {
    const partition = { ...BUCKET, name: 'partition', example: 'aws', byRegion: { 'cn-north-1': 'aws-cn' } }
    const role = { ...BUCKET, name: 'role', example: 'arn:{{partition}}:iam::1:role/a', pattern: '.*' }
    const values = [REGION, partition, role, BUCKET]
    const step = { ...STEP, title: '{{region}} arn:{{partition}}:s3:::{{bucket}} {{role}}' }
    const titleIn = (given: Record<string, string>) => fillValues([step], values, given)
    const china = 'cn-north-1 arn:aws-cn:s3:::example-mlops arn:aws-cn:iam::1:role/a'
    expect(titleIn({ region: 'cn-north-1' })).toMatchObject({ steps: [{ title: china }] })
    expect(titleIn({ region: 'cn-north-1', partition: '; rm' })).toMatchObject({ steps: [{ title: china }] })
    for (const region of ['eu-west-1', 'constructor', '']) {
      expect(titleIn({ region })).toMatchObject({ steps: [{ title: expect.stringContaining('arn:aws:s3:::') }] })
    }
    expect(valuesIn([step], values, {}).map(({ name }) => name)).toEqual(['region', 'role', 'bucket'])
  })

  it.each([
    'a; rm -rf /',
    '$(id)',
    '`id`',
    "a' b",
    'a"b',
    'a\nb',
    '-rf',
    'a|b',
    'a>b',
    '{{bucket}}',
    'UPPER',
    'a'.repeat(300),
  ])('refuses %j and says what was expected', (text) => {
    expect(fill({ bucket: text })).toEqual(REFUSED)
  })

  it('refuses harmful text even where a pattern is careless', () => {
    expect(isAllowed({ ...BUCKET, pattern: '.*' }, 'a; rm -rf /')).toBe(false)
    expect(isAllowed({ ...BUCKET, pattern: 'a|b' }, 'b-c')).toBe(false)
  })

  it('ignores values that no step asks for, and names of every object', () => {
    expect(fill({ unused: '; rm -rf /' })).toMatchObject({ kind: 'filled' })
    expect(valuesIn([STEP], [BUCKET, UNUSED], {})).toEqual([BUCKET])
    expect(fillValues([STEP], [{ ...BUCKET, name: 'bucket' }], Object.create({ bucket: 'inherited' }))).toEqual(
      fill({}),
    )
  })
})

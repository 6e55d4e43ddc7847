import { describe, expect, it } from 'vitest'
import type { SetupStep, SetupValue } from '#lib/plan/setup-step.ts'
import { runbookMarkdown } from '#lib/setup/runbook-markdown.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'

const DAY = '2026-11-25'
if (!isIsoDate(DAY)) throw new TypeError(DAY)

const REGION: SetupValue = {
  name: 'region',
  label: 'AWS region',
  example: 'us-east-1',
  pattern: '[a-z0-9-]+',
  expected: 'a region code',
}

const STEP: SetupStep = {
  id: 'one',
  order: 1,
  options: ['ec2'],
  unless: [],
  title: 'Start',
  why: 'It begins here.',
  blocks: [
    { language: 'json', file: 'one.json', text: '{ "region": "{{region}}" }' },
    { language: 'shell', text: "cat <<'EOF'\n```\nEOF" },
  ],
  check: 'It says yes.',
  undo: 'Nothing to do.',
  sources: [
    { title: 'A page', url: 'https://example.org/a', readOn: DAY },
    { title: 'A package', url: null, readOn: DAY },
  ],
}

const written = (given: Record<string, string>) => {
  const book = runbookMarkdown({ steps: [STEP], values: [REGION] }, given)
  return book.kind === 'written' ? book.text : book.kind
}

describe('runbookMarkdown', () => {
  it('writes step, files, checks and sources', () => {
    const text = written({ region: 'eu-central-1' })
    expect(text).toContain(
      '## 1. Start\n\nIt begins here.\n\nSave as `one.json`:\n\n```json\n{ "region": "eu-central-1" }\n```',
    )
    expect(text).toContain('**It worked when:** It says yes.\n\n**To take it back:** Nothing to do.')
    expect(text).toContain('Sources: [A page](https://example.org/a) (read 2026-11-25); A package (read 2026-11-25)')
  })

  it('fences text that holds a fence', () => {
    expect(written({})).toContain("````bash\ncat <<'EOF'\n```\nEOF\n````")
  })

  it('says which values are examples', () => {
    expect(written({})).toContain('- AWS region: `us-east-1`, **an example: replace it by your own**')
    expect(written({ region: 'eu-central-1' })).toContain('- AWS region: `eu-central-1`\n')
  })

  it('puts what to know before the first step', () => {
    const remarks = ['Serving: no steps.', 'Another part of AWS.']
    const book = runbookMarkdown({ steps: [STEP], values: [REGION], remarks }, {})
    expect(book).toMatchObject({ text: expect.stringContaining('- Serving: no steps.\n- Another part of AWS.\n\n') })
  })

  it('hands a refusal on', () => {
    expect(runbookMarkdown({ steps: [STEP], values: [REGION] }, { region: '; rm -rf /' })).toMatchObject({
      kind: 'refused',
      refused: [{ name: 'region' }],
    })
  })
})

import { expect, test } from 'vitest'
import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { realData } from '#lib/catalog/checks/kit/planted.ts'
import { setupReferences } from '#lib/catalog/checks/setup-references.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

function stepFor(lists: Partial<Record<'options' | 'needsAll' | 'unless', string[]>>): Data['setupSteps'][number] {
  const text = { id: 'a', title: 'A', why: '', check: '', undo: '' }
  const sources = [{ title: 'Nowhere', url: null, readOn: '2026-11-24' as IsoDate }]
  return {
    file: 'setup/a.json',
    path: '[0]',
    value: { ...text, order: 1, options: ['mwaa'], unless: [], blocks: [], sources, ...lists },
  }
}

const faultsOf = (lists: Parameters<typeof stepFor>[0]) =>
  setupReferences({ ...realData, setupSteps: [stepFor(lists)] })

test('the data as it is passes', () => {
  expect(setupReferences(realData)).toEqual([])
  expect(faultsOf({})).toEqual([])
})

test.each(['options', 'needsAll', 'unless'] as const)('%s of no option', (list) => {
  expect(faultsOf({ [list]: ['mwaa', 'cardboard'] })).toEqual([
    { file: 'setup/a.json', path: `[0].${list}[1]`, message: expect.stringContaining('found "cardboard"') },
  ])
})

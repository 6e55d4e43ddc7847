import { expect, test } from 'vitest'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'
import { shape } from '#lib/catalog/checks/shape.ts'

test('the data as it is passes', () => {
  expect(shape(realFiles)).toEqual([])
})

test('a field of the wrong kind', () => {
  const faults = shape(plantedFiles('facts/measures.json', '[0].history[0].value', '730'))
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].history[0].value',
    message: expect.stringContaining('found "730"'),
  })
})

test('a field nobody declared', () => {
  const faults = shape(plantedFiles('rules/budget.json', '.mood', 'good'))
  expect(faults).toContainEqual({ file: 'rules/budget.json', path: '', message: expect.stringContaining('mood') })
})

test('a region without a name, and one in the EU that is no region', () => {
  const nameless = shape(plantedFiles('prices/regions.json', '.names.of.eu-central-1', undefined))
  expect(nameless).toContainEqual(expect.objectContaining({ file: 'prices/regions.json', path: 'names.of' }))
  const unknown = shape(plantedFiles('prices/regions.json', '.inTheEu.regions[0]', 'eu-nowhere-1'))
  expect(unknown).toContainEqual(expect.objectContaining({ file: 'prices/regions.json', path: 'inTheEu.regions' }))
})

test('every fault of a file is told, not the first alone', () => {
  const broken = plantedFiles('facts/measures.json', '', [{}, {}])
  expect(shape(broken).filter(({ path }) => path.endsWith('.id'))).toHaveLength(2)
})

test('a file that is no JSON, and one of no kind', () => {
  const stray = [...realFiles, { file: 'facts/broken.json', json: undefined }, { file: 'notes/a.json', json: {} }]
  expect(shape(stray)).toEqual([
    { file: 'facts/broken.json', path: '', message: 'expected JSON, found nothing' },
    { file: 'notes/a.json', path: '', message: 'expected a file of exactly one known kind, found "0 kinds"' },
  ])
})

test('questions in a file of no stage would not be loaded', () => {
  expect(shape([...realFiles, { file: 'questions/extra.json', json: [] }])).toHaveLength(1)
})

test('a kind without a file', () => {
  const faults = shape(realFiles.filter(({ file }) => file !== 'rules/tree.json'))
  expect(faults).toEqual([{ file: '', path: '', message: expect.stringContaining('a file of tree') }])
})

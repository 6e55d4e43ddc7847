import { expect, test } from 'vitest'
import { copyNeutral } from '#lib/catalog/checks/copy-neutral.ts'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(copyNeutral(realFiles)).toEqual([])
})

test('a sentence that advertises', () => {
  const faults = copyNeutral(plantedFiles('components/options.json', '[0].title', 'A Seamless tracking server'))
  expect(faults).toContainEqual({
    file: 'components/options.json',
    path: '[0].title',
    message: 'expected no marketing words, found "Seamless"',
  })
})

test('a word that only contains one is no marketing', () => {
  expect(copyNeutral(plantedFiles('components/options.json', '[0].title', 'Amazingly unlocked'))).toEqual([])
})

test('what a source calls itself is quoted, not said', () => {
  expect(copyNeutral(plantedFiles('facts/measures.json', '[0].source.title', 'A powerful guide'))).toEqual([])
})

import { expect, test } from 'vitest'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'
import { sourceComplete } from '#lib/catalog/checks/source-complete.ts'

test('the data as it is passes', () => {
  expect(sourceComplete(realFiles)).toEqual([])
})

test('a source without title', () => {
  const faults = sourceComplete(plantedFiles('facts/measures.json', '[0].source.title', ''))
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].source.title',
    message: expect.stringContaining('expected the title'),
  })
})

test('an address that is not https', () => {
  const faults = sourceComplete(plantedFiles('facts/statements.json', '[0].source.url', 'http://example.org/'))
  expect(faults).toContainEqual({
    file: 'facts/statements.json',
    path: '[0].source.url',
    message: expect.stringContaining('expected an https address or null'),
  })
})

test('an address that is missing', () => {
  const faults = sourceComplete(plantedFiles('facts/statements.json', '[0].source.url', undefined))
  expect(faults).toContainEqual({
    file: 'facts/statements.json',
    path: '[0].source.url',
    message: expect.stringContaining('found nothing'),
  })
})

test('a source without the day it was read', () => {
  const faults = sourceComplete(plantedFiles('rules/tree.json', '[0].source.readOn', undefined))
  expect(faults).toContainEqual({
    file: 'rules/tree.json',
    path: '[0].source.readOn',
    message: expect.stringContaining('found nothing'),
  })
})

test('a rule without source', () => {
  const faults = sourceComplete(plantedFiles('rules/tree.json', '[0].source', null))
  expect(faults).toContainEqual({
    file: 'rules/tree.json',
    path: '[0].source.title',
    message: expect.stringContaining('found nothing'),
  })
})

test('a price tier without source', () => {
  const faults = sourceComplete(plantedFiles('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].source', ' '))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].source',
    message: expect.stringContaining('expected a source in words'),
  })
})

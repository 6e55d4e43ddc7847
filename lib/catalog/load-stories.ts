import { readData } from '#lib/catalog/read-json.ts'
import { type Story, stories, type Witness, witnesses } from '#lib/catalog/story-shapes.ts'

/** The statements of the source article and the conflicts between them, each with what the rules must make of it. */
export const loadStories = (): readonly Story[] =>
  ['article', 'conflicts'].flatMap((name) => readData(`rules/${name}.json`, stories))

/** For each option that can be recommended, answers under which it is. */
export const loadWitnesses = (): readonly Witness[] => readData('rules/witnesses.json', witnesses)

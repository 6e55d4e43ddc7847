import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds, questionIds } from '#lib/catalog/checks/kit/references.ts'
import { repeats } from '#lib/catalog/checks/kit/repeats.ts'
import { rulesIn } from '#lib/catalog/checks/kit/rules.ts'

type Story = Data['stories'][number]
type Example = Story['value']['examples'][number]

const answered = (place: Place, answers: Example['answers'], data: Data): readonly Fault[] =>
  Object.keys(answers).flatMap((id) => nameFault(below(place, `.answers.${id}`), id, questionIds(data)))

function expectedFaults(place: Place, { leaf, stack = {}, excluded = [] }: Example['expect'], data: Data) {
  const leaves = data.tree.map(({ value }) => value.id)
  return [
    ...(leaf === undefined ? [] : nameFault(below(place, '.leaf'), leaf, leaves)),
    ...Object.entries(stack).flatMap(([component, wanted]) =>
      [wanted]
        .flat()
        .flatMap((option) => nameFault(below(place, `.stack.${component}`), option, optionIds(data, component))),
    ),
    ...excluded.flatMap((option, at) => nameFault(below(place, `.excluded[${at}]`), option, optionIds(data))),
  ]
}

function storyFaults(story: Story, data: Data): readonly Fault[] {
  const rules = [...new Set(rulesIn(data).map(({ value }) => value.rule))]
  return [
    ...story.value.rules.flatMap((rule, at) => nameFault(below(story, `.rules[${at}]`), rule, rules)),
    ...story.value.examples.flatMap(({ answers, expect }, at) => {
      const place = below(story, `.examples[${at}]`)
      return [...answered(place, answers, data), ...expectedFaults(below(place, '.expect'), expect, data)]
    }),
  ]
}

/** Statements of the article, conflicts and witnesses are named once and name only rules, questions, leaves and options that exist. */
export function storyReferences(data: Data): readonly Fault[] {
  return [
    ...repeats(data.stories, ({ id }) => id, '.id'),
    ...repeats(data.witnesses, ({ component, option }) => `${component}/${option}`, '.option'),
    ...data.stories.flatMap((story) => storyFaults(story, data)),
    ...data.witnesses.flatMap((place) => [
      ...nameFault(below(place, '.option'), place.value.option, optionIds(data, place.value.component)),
      ...answered(place, place.value.answers, data),
    ]),
  ]
}

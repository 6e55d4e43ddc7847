import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { type Fault, faultUnless, oneOf, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'

/** A fault unless the name is one of those that exist. */
export const nameFault = (place: Place, name: string, known: readonly string[]): readonly Fault[] =>
  faultUnless(known.includes(name), place, [oneOf(known), name])

export const factIds = ({ measures, statements }: Data): readonly string[] =>
  [...measures, ...statements].map(({ value }) => value.id)

export const questionIds = ({ questions }: Data): readonly string[] => questions.map(({ value }) => value.id)

/** The options of a component; of every component when none is given. */
export const optionIds = ({ options }: Data, component?: string): readonly string[] =>
  options.filter(({ value }) => component === undefined || value.component === component).map(({ value }) => value.id)

/** The values a question may be answered with; none when it is not answered by choosing. */
export function answerValues({ questions }: Data, id: string): readonly string[] {
  const answer = questions.find(({ value }) => value.id === id)?.value.answer
  return answer && 'options' in answer ? answer.options.map(({ value }) => value) : []
}

/** Whether the text is one of the seven components. */
export const isComponent = (text: string): boolean => COMPONENTS.some((one) => one === text)

/** A fault unless a figure's key names a question or a fact with a number. */
export function figureFault(place: Place, key: string, data: Data): readonly Fault[] {
  const [kind, name = ''] = key.split(':')
  return kind === 'answer'
    ? nameFault(place, name, questionIds(data))
    : nameFault(
        place,
        name,
        data.measures.map(({ value }) => value.id),
      )
}

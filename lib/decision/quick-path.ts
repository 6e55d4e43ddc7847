import {
  type Answers,
  type AnswerValue,
  type Question,
  type QuestionId,
  STAGES,
  type Stage,
} from '#lib/decision/question.ts'

/** Whether an answer, or one of a list, is another than these. */
const letsThrough = (given: AnswerValue | undefined, noneOf: readonly string[]): boolean =>
  [given ?? []].flat().some((one) => typeof one === 'string' && !noneOf.includes(one))

/** The questions of the quick path that are asked, given the answers so far: by stage, then by their place in it. */
export function quickPath(questions: readonly Question[], answers: Answers): readonly Question[] {
  const asked = questions.filter(({ quick, wording, askWhen }) => {
    if (quick === null || wording === null) return false
    return askWhen === null || letsThrough(answers[askWhen.question], askWhen.noneOf)
  })
  const rank = ({ stage, quick }: Question) => [STAGES.indexOf(stage), quick ?? 0] as const
  return asked.toSorted((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1])
}

/** The stages of the path in order, each with its questions. */
export function stagesOf(path: readonly Question[]): readonly { stage: Stage; questions: readonly Question[] }[] {
  return STAGES.flatMap((stage) => {
    const questions = path.filter((one) => one.stage === stage)
    return questions.length === 0 ? [] : [{ stage, questions }]
  })
}

/** The questions outside of the path that are among these, in the order of the review. */
export function besidePath(
  questions: readonly Question[],
  path: readonly Question[],
  ids: ReadonlySet<QuestionId>,
): readonly Question[] {
  const beside = questions.filter((one) => ids.has(one.id) && !path.includes(one))
  return STAGES.flatMap((stage) => beside.filter((one) => one.stage === stage))
}

'use client'

import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { Figures } from '../../_components/figures.tsx'
import { FinePrint } from '../../_components/fine-print.tsx'
import { NextQuestion } from '../../_components/next-question.tsx'
import { CostMonths } from './cost-months.tsx'
import { CostSure } from './cost-sure.tsx'
import { Exclusions } from './exclusions.tsx'
import { Frontier } from './frontier.tsx'
import { PartOfPage } from './part-of-page.tsx'
import { RankingList } from './ranking.tsx'
import { TreePath } from './tree-path.tsx'
import { WeightsForm } from './weights-form.tsx'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

/** Everything below the first screen; its script is asked for after the answer is there. */
export function LaterParts({ plan, evaluation }: Props) {
  const { ranking, exclusions, nextQuestion, settled } = evaluation
  return (
    <>
      <PartOfPage name="excluded">
        <Exclusions plan={plan} exclusions={exclusions} />
      </PartOfPage>
      <PartOfPage name="tree">
        <TreePath plan={plan} evaluation={evaluation} />
      </PartOfPage>
      <PartOfPage name="weights">
        <WeightsForm ranking={ranking} />
      </PartOfPage>
      <PartOfPage name="ranking">
        <RankingList plan={plan} evaluation={evaluation} />
      </PartOfPage>
      <PartOfPage name="sure">
        <CostSure plan={plan} evaluation={evaluation} />
      </PartOfPage>
      <PartOfPage name="months">
        <CostMonths plan={plan} evaluation={evaluation} />
      </PartOfPage>
      <PartOfPage name="frontier">
        <Frontier plan={plan} evaluation={evaluation} />
      </PartOfPage>
      {nextQuestion || settled ? (
        <PartOfPage name="next">
          <NextQuestion evaluation={evaluation} headed />
        </PartOfPage>
      ) : null}
      <Figures />
      <PartOfPage name="limits">
        <FinePrint evaluation={evaluation} />
      </PartOfPage>
    </>
  )
}

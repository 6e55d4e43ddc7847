'use client'

import { lazy, Suspense, useRef } from 'react'
import { onceOnline } from '#app/_parts/once-online.ts'
import { useCatalog, usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { useQuickPath } from '#app/_store/use-quick-path.ts'
import { QUESTIONS } from '#app/_text/review.ts'
import frame from '#app/_ui/page-frame.module.css'
import type { Question } from '#lib/decision/question.ts'
import { besidePath, stagesOf } from '#lib/decision/quick-path.ts'
import { questionsIn } from '#lib/plan/plan.ts'
import type { StagePreset } from '#lib/plan/stage-presets.ts'
import { AskByWorth } from './ask-by-worth.tsx'
import { AskModes } from './ask-modes.tsx'
import { AskProgress } from './ask-progress.tsx'
import { AllStages, OneQuestion, OneStage } from './ask-stages.tsx'
import { PlanHead } from './plan-head.tsx'
import { ResultBar } from './result-bar.tsx'
import { ResultPanel } from './result-panel.tsx'
import classes from './review.module.css'
import { StageNav } from './stage-nav.tsx'
import { UndoRedo } from './undo-redo.tsx'
import { useAsking } from './use-asking.ts'
import { useTopOnReload } from './use-top-on-reload.ts'

const BesidePath = lazy(async () => ({ default: (await onceOnline(() => import('./beside-path.tsx'))).BesidePath }))
const Workshop = lazy(async () => ({ default: (await onceOnline(() => import('./workshop.tsx'))).Workshop }))

type Props = { readonly presets: readonly StagePreset[] }
type AskedProps = Props & {
  readonly path: readonly Question[]
  readonly asking: ReturnType<typeof useAsking>
}

/** The questions of the path, as they are wanted. */
function Asked({ path, presets, asking: { mode, question, goTo } }: AskedProps) {
  if (mode === 'all' || mode === 'worth' || !question) return <AllStages path={path} presets={presets} />
  const paged = { path, presets, question, onGo: ({ id }: Question) => goTo(id) }
  return mode === 'stage' ? <OneStage {...paged} /> : <OneQuestion {...paged} />
}

type WorkshopProps = Omit<AskedProps, 'presets'> & { readonly onClosed: () => void }

/** The workshop, once it is wanted. */
function InWorkshop({ path, asking: { question, goTo, isWorkshop, setWorkshop }, onClosed }: WorkshopProps) {
  if (!isWorkshop || !question) return null
  return (
    <Suspense>
      <Workshop
        path={path}
        question={question}
        onTurn={(step) => {
          const next = path[path.indexOf(question) + step]
          if (next) goTo(next.id)
        }}
        onClose={() => {
          setWorkshop(false)
          onClosed()
        }}
      />
    </Suspense>
  )
}

/** The review: stages, questions, and the recommendation that follows from them. */
export function Review({ presets }: Props) {
  const { questions } = useCatalog().policy
  const { ready } = usePlanRoom()
  const openings = usePlan((state) => state.openings)
  const path = useQuickPath()
  const others = usePlan(({ plan }) => besidePath(questions, path, questionsIn(plan)).length)
  const asking = useAsking(path, ready)
  const workshop = useRef<HTMLButtonElement>(null)
  const { mode, setMode, setWorkshop } = asking
  const byWorth = mode === 'worth'
  useTopOnReload()
  return (
    <div className={`${frame.frame} ${classes.page}`} data-early={!ready || undefined}>
      <div className={classes.rail}>
        <StageNav stages={stagesOf(path)} others={others} />
      </div>
      <div className={classes.questions} inert={!ready}>
        <PlanHead />
        <div className={classes.tools}>
          <AskModes mode={mode} onChange={setMode} onWorkshop={() => setWorkshop(true)} workshop={workshop} />
          {asking.isWorkshop ? null : <UndoRedo />}
        </div>
        <AskProgress />
        {byWorth ? <AskByWorth key={`by-worth-${openings}`} onStages={() => setMode('stage')} /> : null}
        <div key={openings} className={classes.stages} hidden={byWorth}>
          <Asked path={path} presets={presets} asking={asking} />
          <p className={classes.open}>{QUESTIONS.intro}</p>
          <div className={classes.beside}>
            {ready ? (
              <Suspense>
                <BesidePath path={path} />
              </Suspense>
            ) : null}
          </div>
        </div>
        <InWorkshop path={path} asking={asking} onClosed={() => workshop.current?.focus()} />
      </div>
      <ResultPanel asks={!byWorth} />
      <ResultBar />
    </div>
  )
}

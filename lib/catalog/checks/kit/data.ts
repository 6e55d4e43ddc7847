import type { z } from 'zod'
import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import type { Placed } from '#lib/catalog/checks/kit/fault.ts'
import { KINDS } from '#lib/catalog/checks/kit/kinds.ts'

type Kind<Shape> = { readonly where: RegExp; readonly shape: Shape }

const WHOLE = ''

/** The files of one kind, whole. */
function filesOf<Shape extends z.ZodType>(files: readonly DataFile[], { where, shape }: Kind<Shape>) {
  return files
    .filter(({ file }) => where.test(file))
    .map(({ file, json }): Placed<z.output<Shape>> => ({ file, path: WHOLE, value: shape.parse(json) }))
}

/** The rows of the files of one kind, when each file is a list. */
function rowsOf<Row>(files: readonly DataFile[], kind: Kind<z.ZodType<readonly Row[]>>): readonly Placed<Row>[] {
  return filesOf(files, kind).flatMap(({ file, value }) =>
    value.map((row, at) => ({ file, path: `[${at}]`, value: row })),
  )
}

/** All of `data/` in its shapes, every row with its place. Throws on a file of another shape: check that first. */
export function dataFrom(files: readonly DataFile[]) {
  return {
    questions: rowsOf(files, KINDS.questions),
    options: rowsOf(files, KINDS.options),
    platforms: rowsOf(files, KINDS.platforms),
    templates: rowsOf(files, KINDS.templates),
    constraints: rowsOf(files, KINDS.constraints),
    componentRules: rowsOf(files, KINDS.componentRules),
    keepRules: rowsOf(files, KINDS.keepRules),
    tree: rowsOf(files, KINDS.tree),
    budget: filesOf(files, KINDS.budget),
    compatibility: rowsOf(files, KINDS.compatibility),
    contradictions: rowsOf(files, KINDS.contradictions),
    stories: rowsOf(files, KINDS.stories),
    witnesses: rowsOf(files, KINDS.witnesses),
    criteria: rowsOf(files, KINDS.criteria),
    capabilities: rowsOf(files, KINDS.capabilities),
    adjustments: rowsOf(files, KINDS.adjustments),
    weightSets: rowsOf(files, KINDS.weightSets),
    costScale: filesOf(files, KINDS.costScale),
    scoreMatrix: filesOf(files, KINDS.scoreMatrix),
    robustness: filesOf(files, KINDS.robustness),
    measures: rowsOf(files, KINDS.measures),
    statements: rowsOf(files, KINDS.statements),
    lines: rowsOf(files, KINDS.lines),
    derived: rowsOf(files, KINDS.derived),
    drivers: filesOf(files, KINDS.drivers),
    growth: filesOf(files, KINDS.growth),
    uncertainty: filesOf(files, KINDS.uncertainty),
    trackingTiers: filesOf(files, KINDS.trackingTiers),
    sizeScales: rowsOf(files, KINDS.sizeScales),
    oneOffs: rowsOf(files, KINDS.oneOffs),
    supportPlans: rowsOf(files, KINDS.supportPlans),
    commitments: filesOf(files, KINDS.commitments),
    taskSizes: filesOf(files, KINDS.taskSizes),
    places: filesOf(files, KINDS.places),
    items: rowsOf(files, KINDS.items),
    listRules: filesOf(files, KINDS.listRules),
    listRequests: filesOf(files, KINDS.listRequests),
    regions: filesOf(files, KINDS.regions),
    prices: filesOf(files, KINDS.prices),
    setupValues: rowsOf(files, KINDS.setupValues),
    setupSteps: rowsOf(files, KINDS.setupSteps),
    articleRows: rowsOf(files, KINDS.articleRows),
    articleInputs: rowsOf(files, KINDS.articleInputs),
    articleSummary: filesOf(files, KINDS.articleSummary),
    scenarios: filesOf(files, KINDS.scenarios),
    workedExamples: rowsOf(files, KINDS.workedExamples),
  }
}

/** Everything authored in `data/`, in its shapes, with places. */
export type Data = ReturnType<typeof dataFrom>

import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { questionsWithUse } from '#lib/decision/rules-reading.ts'
import { documentJson } from '#lib/report/write-report.ts'

/** `GET /api/v1/questions`: every question and the rules that read it, in the bytes that `planner questions` prints. */
export async function GET(): Promise<Response> {
  const { policy } = await catalogOfToday()
  return new Response(documentJson(questionsWithUse(policy)), { headers: { 'content-type': 'application/json' } })
}

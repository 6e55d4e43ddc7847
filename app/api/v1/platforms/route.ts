import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import { documentJson } from '#lib/report/write-report.ts'

/** `GET /api/v1/platforms`: every system of the catalogue, in the bytes that `planner platforms --json` prints. */
export function GET(): Response {
  return new Response(documentJson(loadPlatforms()), { headers: { 'content-type': 'application/json' } })
}

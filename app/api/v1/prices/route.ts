import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { sheetOfRegion } from '#app/_server/sheet-of-region.ts'

/**
 * `GET /api/v1/prices?region=eu-west-1`: the best prices there are now of a region, and how fresh they are. Old live
 * prices are asked anew in the background: look again while `status.refreshing` is true. An RFC 9457 problem for any
 * other text.
 */
export async function GET(request: Request): Promise<Response> {
  const region = new URL(request.url).searchParams.get('region') ?? ''
  const { regions } = await catalogOfToday()
  if (regions.includes(region))
    return Response.json(await sheetOfRegion(region), { headers: { 'cache-control': 'no-store' } })
  const detail = 'region: expected an AWS region code such as us-east-1'
  const problem = { type: 'about:blank', title: 'Bad request', status: 400, detail }
  return Response.json(problem, { status: 400, headers: { 'content-type': 'application/problem+json' } })
}

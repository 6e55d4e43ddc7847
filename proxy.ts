import { type NextRequest, NextResponse } from 'next/server'

/** Leads to no page. A page of prices, platforms, rules or facts would read the first address again, and fail on it. */
const NOWHERE = '/nowhere'

/** An address that is no text names nothing; Next alone would answer it with an error of the server. */
export function proxy({ nextUrl, url }: NextRequest): NextResponse {
  try {
    decodeURIComponent(nextUrl.pathname)
    return NextResponse.next()
  } catch {
    return NextResponse.rewrite(new URL(NOWHERE, url))
  }
}

export const config = { matcher: ['/prices/:path*', '/platforms/:path*', '/rules/:path*', '/facts/:path*'] }

import { type NextRequest, NextResponse } from 'next/server'

/** An address that is no text names no price; Next alone would answer it with an error of the server. */
export function proxy({ nextUrl, url }: NextRequest): NextResponse {
  try {
    decodeURIComponent(nextUrl.pathname)
    return NextResponse.next()
  } catch {
    return NextResponse.rewrite(new URL('/prices/nowhere/nothing', url))
  }
}

export const config = { matcher: '/prices/:path*' }

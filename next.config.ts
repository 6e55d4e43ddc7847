import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactCompiler: true,
  images: { unoptimized: true },
  typedRoutes: false,
  experimental: {
    // Without a connection a page that is not there waits for it; else the browser would leave the plan for an error of its own.
    useOffline: true,
    // Pages of a plan are asked for ahead, and hold no figure of their own: they may be as old as a working day.
    staleTimes: { static: 43_200 },
  },
}

export default config

import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: false,
}

export default config

import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactCompiler: true,
  images: { unoptimized: true },
  typedRoutes: false,
}

export default config

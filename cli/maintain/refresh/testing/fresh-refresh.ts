// For tests only: what each test of a refresh starts from.
import { type OfferServer, startOfferServer } from './offer-server.ts'
import { dataFolder, type Folder, refreshed, sample } from './refresh-kit.ts'

export const EC2_CSV = sample('bulk-ec2-us-east-1.csv')
export const SAGEMAKER = sample('bulk-sagemaker-us-east-1.json')
export const CSV = { services: ['AmazonEC2'], format: 'csv' } as const

type Hook = (run: () => Promise<void>) => void

/** A server of price lists and a folder of data, new for each test of the file that calls this. */
export function freshRefresh({ beforeEach, afterEach }: { readonly beforeEach: Hook; readonly afterEach: Hook }) {
  let server: OfferServer
  let folder: Folder
  beforeEach(async () => {
    server = await startOfferServer()
    folder = dataFolder()
  })
  afterEach(async () => {
    await server.close()
    folder.remove()
  })
  return {
    get server(): OfferServer {
      return server
    },
    get folder(): Folder {
      return folder
    },
    /** Runs a refresh of the folder from the server. */
    run: (how: Parameters<typeof refreshed>[2] = {}) => refreshed(folder, server.url, how),
  }
}

/** The prices of a service in a folder, one line each. */
export const usdIn = (folder: Folder, service: string): readonly string[] =>
  folder
    .file(service)
    .rows.map(({ item, attributes, tiers }) =>
      [item, ...Object.values(attributes), ...tiers.map(({ usd }) => usd)].join(' '),
    )

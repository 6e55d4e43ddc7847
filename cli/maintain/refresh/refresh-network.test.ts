import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CSV, EC2_CSV, freshRefresh, SAGEMAKER } from './testing/fresh-refresh.ts'
import { publish } from './testing/offer-server.ts'

const fresh = freshRefresh({ beforeEach, afterEach })

describe('files that are not there, or not whole', () => {
  test.each([
    ['the file that the index names', (): void => void publish(fresh.server, 'AmazonEC2', {}), 'not published yet'],
    ['the index', () => undefined, 'no index'],
    [
      'the region',
      (): void => void publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, regions: ['eu-west-1'] }),
      'AWS lists no file',
    ],
  ])('without %s the prices stay, and it is said', async (_name, arrange, words) => {
    arrange()
    const { text, failure } = await fresh.run({ options: CSV })
    expect(failure).toBe(`none of the 1 files is there; nothing was changed. Is ${fresh.server.url} right?`)
    expect(fresh.folder.isUntouched()).toBe(true)
    expect(text).toContain(words)
    expect(text).toContain('its prices stay as they were')
  })

  test('one of two that is not there stops nothing, and the last line says it', async () => {
    publish(fresh.server, 'AmazonSageMaker', { body: SAGEMAKER })
    const { text, failure } = await fresh.run({
      options: { services: ['AmazonEC2', 'AmazonSageMaker'] },
    })
    expect([failure, fresh.folder.isUntouched()]).toEqual([undefined, true])
    expect(text).toContain('done: 1 files replaced; 1 are not there, see above')
  })

  test('a file without an announced length is read as JSON, never as CSV', async () => {
    publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' }).unannounced = true
    expect((await fresh.run({ options: CSV })).failure).toContain('its length was not announced')
    expect(fresh.folder.isUntouched()).toBe(true)
    publish(fresh.server, 'AmazonSageMaker', { body: SAGEMAKER }).unannounced = true
    expect((await fresh.run({ options: { services: ['AmazonSageMaker'] } })).failure).toBeUndefined()
    expect(readdirSync(fresh.folder.downloads)).toEqual([])
  })

  test.each([0.6, 0.95])('a file cut off at %f is refused, in both forms', async (share) => {
    for (const [form, body] of [
      ['csv', EC2_CSV],
      ['json', SAGEMAKER],
    ] as const) {
      const services = [form === 'csv' ? 'AmazonEC2' : 'AmazonSageMaker']
      publish(fresh.server, services[0] ?? '', { body: body.slice(0, Math.floor(body.length * share)), form })
      const { failure } = await fresh.run({ options: { services, format: form } })
      expect(failure).toContain('cut off')
    }
    expect(fresh.folder.isUntouched()).toBe(true)
    expect(readdirSync(fresh.folder.downloads)).toEqual([])
  })
})

describe('a network that fails', () => {
  test('a lost connection is taken up where it broke', async () => {
    const file = publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
    file.drops = [9000, 5000]
    const { failure } = await fresh.run({ options: CSV })
    expect(failure).toBeUndefined()
    expect(fresh.folder.file().rows).toHaveLength(25)
    expect(fresh.server.asked.map(({ range }) => range).filter(Boolean)).toHaveLength(2)
  })

  test('what changed between two tries is fetched anew', async () => {
    const file = publish(fresh.server, 'AmazonEC2', { body: 'x'.repeat(20_000), form: 'csv' })
    file.drops = [9000, 0, 0, 0]
    expect((await fresh.run({ options: CSV })).failure).toContain('given up')
    Object.assign(file, { body: Buffer.from(EC2_CSV), etag: '"two"', drops: [] })
    expect((await fresh.run({ options: CSV })).failure).toBeUndefined()
    expect(fresh.folder.file().rows).toHaveLength(25)
  })

  test.each([
    ['a server that fails', { status: 503 }, 'given up after 3 tries'],
    ['a server that refuses', { status: 403 }, 'the server answers 403'],
  ])('%s changes nothing', async (_name, wrong, words) => {
    Object.assign(publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' }), wrong)
    const { failure } = await fresh.run({ options: CSV })
    expect(failure).toContain(words)
    expect(fresh.folder.isUntouched()).toBe(true)
  })

  test.each(['//evil.example/x.json', 'https://evil.example/x.json', '/offers/../x.json'])(
    'an index that points to %s is not followed',
    async (path) => {
      publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
      const body = Buffer.from(JSON.stringify({ regions: { 'us-east-1': { currentVersionUrl: path } } }))
      fresh.server.files.set('/offers/v1.0/aws/AmazonEC2/current/region_index.json', { body, etag: '"x"' })
      expect((await fresh.run({ options: CSV })).failure).toContain('expected a path on')
    },
  )
})

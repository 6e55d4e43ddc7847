import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort, portFrom, portState, requireFree, requirePort } from './port.mjs'

const servers = []
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))))

const hold = (host) =>
  new Promise((resolve) => {
    const server = createServer()
    servers.push(server)
    server.listen({ port: 0, host }, () => resolve(server.address().port))
  })

describe('portFrom', () => {
  test.each([
    [undefined, 3000],
    ['', 3000],
    ['1', 1],
    ['3001', 3001],
    ['65535', 65535],
  ])('%j is port %j', (text, port) => expect(portFrom(text, 3000)).toBe(port))

  test.each(['0', '65536', '99999999', '-1', '3000.5', '3e3', '0x10', ' 3000', '3000 ', 'http', '٣'])(
    '%j names no port',
    (text) => expect(portFrom(text, 3000)).toBeUndefined(),
  )
})

describe('portState', () => {
  test.each([undefined, '127.0.0.1'])('sees a port that is held on %s', async (host) => {
    expect(await portState(await hold(host))).toBe('taken')
  })

  test('sees a free port', async () => {
    const port = await freePort(await hold('127.0.0.1'))
    expect(await portState(port)).toBe('free')
    expect(await freePort(port)).toBe(port)
  })
})

describe('a refusal', () => {
  test('names the taken port and another way', async () => {
    const port = await hold(undefined)
    const message = `Port ${port} is taken by another program: choose another, for example: PORT=${port + 1} npm run up`
    await expect(requireFree(port)).rejects.toThrow(message)
  })

  test('names what PORT holds when that is no port', async () => {
    await expect(requirePort({ PORT: 'http' })).rejects.toThrow(
      'PORT must be a whole number from 1 to 65535, not "http": choose another, for example: PORT=3000 npm run up',
    )
  })
})

import { expect, test } from 'vitest'
import { WorkerDesk } from './worker-desk.ts'

/** Something that can be told what a worker would do. */
class Puppet extends EventTarget {
  readonly sent: unknown[] = []
  ended = false
  postMessage(message: unknown): void {
    this.sent.push(message)
  }
  terminate(): void {
    this.ended = true
  }
  answer(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function deskWithPuppets() {
  const puppets: Puppet[] = []
  const shown: (readonly [string, string | null])[] = []
  const desk = new WorkerDesk<string, string>({
    open: () => {
      const puppet = new Puppet()
      puppets.push(puppet)
      return puppet
    },
    messageFor: (question, told) => [question, told],
    show: (of, answer) => shown.push([of, answer]),
  })
  return { desk, puppets, shown }
}

test('asks one thing at a time, and of what waits only the newest', () => {
  const { desk, puppets, shown } = deskWithPuppets()
  for (const question of ['a', 'b', 'c']) desk.ask(question)
  expect(puppets.map(({ sent }) => sent)).toEqual([[['a', null]]])
  puppets[0]?.answer('A')
  puppets[0]?.answer('C')
  expect(shown).toEqual([
    ['a', 'A'],
    ['c', 'C'],
  ])
  expect(puppets[0]?.sent).toEqual([
    ['a', null],
    ['c', 'a'],
  ])
})

test('says so when the worker fails, and starts another one for the next question', () => {
  const { desk, puppets, shown } = deskWithPuppets()
  desk.ask('a')
  puppets[0]?.dispatchEvent(new Event('error'))
  expect(shown).toEqual([['a', null]])
  desk.ask('b')
  expect(puppets.map(({ ended }) => ended)).toEqual([true, false])
  expect(puppets[1]?.sent).toEqual([['b', null]])
})

test('what waits is forgotten when the question under way is the newest again', () => {
  const { desk, puppets, shown } = deskWithPuppets()
  desk.ask('a')
  desk.ask('b')
  desk.keep()
  puppets[0]?.answer('A')
  expect(shown).toEqual([['a', 'A']])
  expect(desk.busy).toBeNull()
})

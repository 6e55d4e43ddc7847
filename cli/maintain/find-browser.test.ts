import { delimiter } from 'node:path'
import { describe, expect, test } from 'vitest'
import { browserWorks, findBrowser, systemBrowsers } from './find-browser.ts'

const OWN = '/home/somebody/.cache/playwright/chrome'
const only =
  (...working: string[]) =>
  (place: string) =>
    working.includes(place)

describe('findBrowser', () => {
  test('takes the one that Playwright downloaded before the one of the system', () => {
    const works = only(OWN, '/usr/bin/chromium')
    expect(findBrowser({ named: undefined, own: OWN, path: '/usr/bin', works })).toBe(OWN)
  })

  test('takes the one of the system when Playwright has none that runs', () => {
    const works = only('/usr/bin/chromium')
    expect(findBrowser({ named: undefined, own: OWN, path: '', works })).toBe('/usr/bin/chromium')
    expect(findBrowser({ named: undefined, own: undefined, path: undefined, works })).toBe('/usr/bin/chromium')
  })

  test('looks along the path of the shell', () => {
    const works = only('/opt/browsers/google-chrome')
    const path = ['/bin', '/opt/browsers'].join(delimiter)
    expect(findBrowser({ named: undefined, own: OWN, path, works })).toBe('/opt/browsers/google-chrome')
  })

  test('takes the one named, or none', () => {
    const works = only(OWN, '/mine/chrome')
    expect(findBrowser({ named: '/mine/chrome', own: OWN, path: '', works })).toBe('/mine/chrome')
    expect(findBrowser({ named: '/mine/gone', own: OWN, path: '', works })).toBeUndefined()
  })

  test('says so when there is none', () => {
    expect(findBrowser({ named: '', own: '', path: '', works: () => false })).toBeUndefined()
  })
})

test('Chromium comes before Chrome, wherever it is', () => {
  const places = systemBrowsers('/opt')
  expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/opt/google-chrome'))
})

test('a program that fails, and one that is not there, are no browsers', () => {
  expect(browserWorks(import.meta.dirname)).toBe(false)
  expect(browserWorks('/no/such/browser')).toBe(false)
  expect(browserWorks(process.execPath)).toBe(true)
})

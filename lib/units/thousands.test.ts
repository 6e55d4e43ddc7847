import { describe, expect, it } from 'vitest'
import { withThousands } from '#lib/units/thousands.ts'

describe('withThousands', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1095', '1,095'],
    ['-1234567', '-1,234,567'],
    ['100000', '100,000'],
  ])('%s is %s', (whole, text) => expect(withThousands(whole)).toBe(text))
})

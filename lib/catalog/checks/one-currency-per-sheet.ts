import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { partsIn } from '#lib/catalog/checks/kit/walk.ts'

const regionIn = (file: string): string => file.split('/').at(-1) ?? file

/** The price files of a region, which together are its sheet, speak of one currency. */
export function oneCurrencyPerSheet(files: readonly DataFile[]): readonly Fault[] {
  const sheets = files.filter(({ file }) => file.startsWith('prices/aws/'))
  const currencies = partsIn(sheets).filter(({ path }) => path === '.currency')
  return [...Map.groupBy(currencies, ({ file }) => regionIn(file)).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ value }) => value !== first?.value)
      .map((one) => fault(one, `the currency of ${first?.file}, ${JSON.stringify(first?.value)}`, one.value)),
  )
}

import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'

/** What the app reads `data/` with, by name. */
export type Loaders = Readonly<Record<string, () => unknown>>

/** The app's own loaders take the data as it is: nothing they refuse slips past the shapes checked here. */
export function loadersAccept(loaders: Loaders): readonly Fault[] {
  return Object.entries(loaders).flatMap(([name, load]) => {
    try {
      load()
      return []
    } catch (failure) {
      const found = failure instanceof Error ? failure.message : failure
      return [fault({ file: '', path: '' }, `data that the loader of the ${name} accepts`, found)]
    }
  })
}

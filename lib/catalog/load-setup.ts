import { filesIn, readData } from '#lib/catalog/read-json.ts'
import { setupSteps, setupValues } from '#lib/catalog/setup-shapes.ts'
import type { SetupBook } from '#lib/plan/setup-step.ts'

const VALUES = 'setup/values.json'

let book: SetupBook | undefined

/** Every setup step of `data/setup` and the values they ask for, checked. Read once per process. */
export function loadSetup(): SetupBook {
  book ??= {
    steps: filesIn('setup').flatMap((file) => (file === VALUES ? [] : readData(file, setupSteps))),
    values: readData(VALUES, setupValues),
  }
  return book
}

import 'server-only'
import { loadSetup } from '#lib/catalog/load-setup.ts'
import type { SetupBook } from '#lib/plan/setup-step.ts'

/** Every setup step and the values they ask for; only the setup page needs them. */
export const setupBook = (): SetupBook => loadSetup()

const comesBack = (): Promise<unknown> => new Promise((resolve) => addEventListener('online', resolve, { once: true }))

/** Loads a part of the program; where the connection is lost on the way, as soon as it is back. */
export async function onceOnline<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;)
    try {
      return await load()
    } catch (error) {
      if (navigator.onLine) throw error
      await comesBack()
    }
}

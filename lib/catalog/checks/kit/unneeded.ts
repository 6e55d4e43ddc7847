import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'

type Exception = { readonly reason: string }

/** A fault for each exception of a list that excuses nothing any more. */
export const unneeded = <One extends Exception>(
  file: string,
  exceptions: readonly One[],
  needed: (one: One) => boolean,
): readonly Fault[] =>
  exceptions.flatMap((one, at) =>
    needed(one)
      ? []
      : [
          fault(
            { file: `lib/catalog/checks/exceptions/${file}`, path: `[${at}]` },
            'no exception that is not needed',
            one,
          ),
        ],
  )

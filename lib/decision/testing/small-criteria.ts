import type { Capability, Criterion } from '#lib/decision/policy.ts'
import type { Component } from '#lib/decision/stack.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import type { Source } from '#lib/units/source.ts'

/** The source of everything invented. */
export const INVENTED: Source = { title: 'Invented', url: null, readOn: '2026-11-23' as IsoDate }

/** An invented criterion with its parts. */
export const criterion = (id: string, parts: Criterion['parts']): Criterion => ({
  id,
  title: `Title of ${id}`,
  meaning: `Meaning of ${id}.`,
  worst: `the worst of ${id}`,
  best: `the best of ${id}`,
  anchors: [
    { from: 0, word: 'weak', text: 'Little of it' },
    { from: 50, word: 'fair', text: 'Some of it' },
  ],
  parts,
})

type Level = readonly [criterion: string, level: number]

/** An invented level of an option. */
export const capability = (component: Component, option: string, [of, level]: Level): Capability => ({
  component,
  option,
  criterion: of,
  level,
  because: `Because of ${option}.`,
  basis: 'judgement',
  source: INVENTED,
  reviewBy: '2027-05-31' as IsoDate,
})

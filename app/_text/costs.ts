type Step = { readonly title: string; readonly from: string; readonly to: string }
type Cheaper = { readonly cheaper: string; readonly dearer: string; readonly less: string; readonly more: string }

/** The words of the values at which another alternative becomes the cheaper one. */
export const SWITCHES = {
  heading: 'Costs',
  none: 'Within its plausible range no single figure makes another alternative the cheaper one, as far as prices are known on both sides.',
  step: ({ title, from, to }: Step) => `${title} ${from} → ${to}:`,
  cheaper: ({ cheaper, dearer, less, more }: Cheaper) =>
    `“${cheaper}” costs less than “${dearer}” (${less} against ${more} a month).`,
  working: 'Trying other figures …',
  failed:
    'Other figures could not be tried: the browser stopped the calculation. Everything else on this page is complete.',
} as const

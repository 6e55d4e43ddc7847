import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'

/** An amount or a value of another stack beside the recommended one's. */
type Pair = Record<'rival' | 'own', string>

/** The words of the frontier. */
export const FRONTIER = {
  possible: (stacks: number) =>
    `${countText(stacks, 'combination')} of parts ${stacks === 1 ? 'passes' : 'pass'} the rules; what has no price counts as nothing against a cap.`,
  none: 'No stack is possible with these answers.',
  known: (count: number) =>
    count === 0
      ? 'No stack has a price for every part.'
      : `${count === 1 ? 'One has' : `${numberText(count)} have`} a price for every part and no rival that costs no more and is worth as much.`,
  ends: ({ cheapest, dearest }: Record<'cheapest' | 'dearest', string>) => `From ${cheapest} to ${dearest}.`,
  point: (cost: string, value: string) => `${cost} at a value of ${value}`,
  open: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'One more has a part without a price: it may cost more, so it displaces none.'
        : `${numberText(count)} more have parts without a price: they may cost more, so they displace none.`,
  counted: 'Compared by cloud bill and people together, as the plan counts people.',
  cloudOnly: 'Compared by the cloud bill; people are shown beside it.',
  chosen: 'recommended',
  notOnIt: 'The recommended stack is not on it.',
  openBill: 'A part of its bill has no price, so its cost counts as the worst.',
  beaten: ({ name, cost, value }: Record<'name' | 'cost' | 'value', string>) =>
    `The recommended stack is not on it: ${name} ${cost} and ${value}.`,
  costs: ({ rival, own }: Pair) => (rival === own ? `costs the same (${own})` : `costs less (${rival} against ${own})`),
  costsKnown: ({ rival, own }: Pair) => `costs no more (${rival}) than what is known of its bill (${own})`,
  costsOpen: ({ rival, own }: Pair) =>
    `has a bill with a part without a price too, what is known of it is no more (${rival} against ${own}),`,
  worth: ({ rival, own }: Pair) =>
    rival === own ? `is worth as much (${own})` : `is worth more (${rival} against ${own})`,
  differs: (parts: readonly string[]) => `It differs: ${parts.join('; ')}.`,
  part: (part: string, title: string) => `${part} by ${title}`,
  table: 'Stacks by cost and value',
  heads: { platform: 'Platform', value: 'Value', cloud: 'Cloud', people: 'People', stack: 'Parts', pin: 'Alternative' },
  empty: (part: string) => `no ${part}`,
} as const

/** The words of the plot, and of adding one of its stacks to the alternatives. */
export const PLOT = {
  name: 'Every stack that no other beats, by cost and value',
  keys: 'Point at a stack or go through them with the arrow keys to see its parts; click it or press Enter to judge it beside the other alternatives.',
  across: { bill: 'Cloud, US dollars a month', both: 'Cloud and people, US dollars a month' },
  up: 'Value, 0 to 100',
  point: (name: string, cost: string, value: string) => `${name}: ${cost} a month, value ${value}`,
  nothing: 'No stack is looked at. The table below has all of them.',
  key: {
    known: 'Stack with a price for every part',
    open: 'A part has no price: it costs at least this',
    pinned: 'Among the alternatives through you',
    other: 'An alternative the planner proposes',
  },
  pin: 'Add',
  pinOf: (name: string) => `Add to the alternatives: ${name}`,
  pinName: (name: string) => `From the frontier: ${name}`,
  pinned: (name: string) => `“${name}” is judged beside the other alternatives now.`,
  unpinned: (name: string) => `“${name}” is no alternative any more.`,
  full: (most: number) => `A plan holds at most ${most} stacks of its own. Take one out to add another.`,
  isPinned: 'added',
  own: 'Added to the alternatives',
  unpin: 'Take out',
  unpinOf: (name: string) => `Take out “${name}”`,
  undo: 'Undo',
} as const

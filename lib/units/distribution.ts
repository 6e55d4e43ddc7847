/** What is thought of a quantity: the least, the likeliest, the most, and how it lies between them. */
export type Spread = {
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly distribution?: 'pert' | 'triangular' | 'lognormal'
}

/** The value that a share of all values lies below. */
export type Quantile = (share: number) => number

/** The weight of the likeliest value in a PERT distribution (Malcolm and others, 1959). */
const PERT_WEIGHT = 4
const STEPS = 1024
/** Standard deviations between the tenth and the ninetieth percentile of a normal distribution. */
const TENTH_TO_NINETIETH = 2.563_103_131_089_201

function triangular({ low, likely, high }: Spread): Quantile {
  const width = high - low
  const turn = (likely - low) / width
  return (share) =>
    share < turn
      ? low + Math.sqrt(share * width * (likely - low))
      : high - Math.sqrt((1 - share) * width * (high - likely))
}

/** The shares below evenly spaced places of a Beta distribution on 0 to 1, summed up by the midpoints of its density. */
function betaShares(alpha: number, beta: number): Float64Array {
  const shares = new Float64Array(STEPS + 1)
  for (let step = 0; step < STEPS; step += 1) {
    const x = (step + 1 / 2) / STEPS
    shares[step + 1] = (shares[step] ?? 0) + x ** (alpha - 1) * (1 - x) ** (beta - 1)
  }
  const all = shares[STEPS] ?? 1
  return shares.map((one) => one / all)
}

/**
 * The place in a rising list of shares below which a share lies, between two entries by straight line. A guide says from
 * where to look on (Chen and Asau 1974), so that few entries are looked at.
 */
function placeFinder(shares: Float64Array): Quantile {
  const guide = new Uint32Array(STEPS + 1)
  let below = 0
  for (let step = 0; step <= STEPS; step += 1) {
    while (below < STEPS - 1 && (shares[below + 1] ?? 1) <= step / STEPS) below += 1
    guide[step] = below
  }
  return (share) => {
    let at = guide[Math.floor(share * STEPS)] ?? STEPS - 1
    while (at < STEPS - 1 && (shares[at + 1] ?? 1) <= share) at += 1
    const [from, to] = [shares[at] ?? 0, shares[at + 1] ?? 1]
    return at + (to > from ? Math.min(1, Math.max(0, (share - from) / (to - from))) : 0)
  }
}

/** A Beta distribution between low and high whose mean is (low + 4 likely + high) / 6. */
function pert({ low, likely, high }: Spread): Quantile {
  const width = high - low
  const alpha = 1 + (PERT_WEIGHT * (likely - low)) / width
  const placeOf = placeFinder(betaShares(alpha, 2 + PERT_WEIGHT - alpha))
  return (share) => low + (width * placeOf(share)) / STEPS
}

/** Coefficients of the normal quantile by Acklam (2003), good to 1.15e-9 of the value. */
const TAIL_FROM = 0.024_25
const A = [
  -39.696_830_286_653_76, 220.946_098_424_520_5, -275.928_510_446_968_7, 138.357_751_867_269, -30.664_798_066_147_16,
  2.506_628_277_459_239,
]
const B = [
  -54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6, 66.801_311_887_719_72, -13.280_681_552_885_72,
  1,
]
const C = [
  -0.007_784_894_002_430_293, -0.322_396_458_041_136_5, -2.400_758_277_161_838, -2.549_732_539_343_734,
  4.374_664_141_464_968, 2.938_163_982_698_783,
]
const D = [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416, 1]

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, one) => sum * x + one, 0)

/** How many standard deviations from the mean a share of a normal distribution ends. */
export function normalQuantile(share: number): number {
  if (share > 1 / 2) return -normalQuantile(1 - share)
  if (share <= 0) return Number.NEGATIVE_INFINITY
  if (share < TAIL_FROM) {
    const q = Math.sqrt(-2 * Math.log(share))
    return polynomial(C, q) / polynomial(D, q)
  }
  const q = share - 1 / 2
  return (polynomial(A, q * q) * q) / polynomial(B, q * q)
}

/** A lognormal distribution with its tenth percentile at low and its ninetieth at high. */
function lognormal({ low, high }: Spread): Quantile {
  const [least, most] = [Math.log(low), Math.log(high)]
  const [mean, deviation] = [(least + most) / 2, (most - least) / TENTH_TO_NINETIETH]
  return (share) => Math.exp(mean + deviation * normalQuantile(share))
}

/**
 * The quantile function of a quantity: PERT unless it says otherwise. Without a spread it is the likeliest value. Throws
 * where the values do not rise, or a lognormal one does not start above 0.
 */
export function quantileOf(spread: Spread): Quantile {
  const { low, likely, high, distribution = 'pert' } = spread
  if (!(low <= likely && likely <= high)) throw new RangeError(`not rising: ${low}, ${likely}, ${high}`)
  if (low === high) return () => likely
  if (distribution === 'triangular') return triangular(spread)
  if (distribution === 'pert') return pert(spread)
  if (low <= 0) throw new RangeError(`a lognormal quantity starts above 0, not at ${low}`)
  return lognormal(spread)
}

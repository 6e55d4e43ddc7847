import fc from 'fast-check'

/** One seed, so that a run can be repeated; `FC_SEED=…` looks elsewhere, and a failure prints its own. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_125) })

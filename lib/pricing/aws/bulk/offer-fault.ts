/** Why a whole offer file cannot be used: nothing of it may be kept. */
export type OfferFaultKind = 'cut-off' | 'not-json' | 'not-an-offer' | 'too-long'

/** A fault of an offer file as a whole. */
export class OfferFault extends Error {
  readonly kind: OfferFaultKind
  constructor(kind: OfferFaultKind, message: string) {
    super(message)
    this.kind = kind
  }
}

import type { MoneyCatalog } from '#lib/cost/finance/money-terms.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const day = (text: string): IsoDate => text as IsoDate
const SOURCE = { title: 'Invented', url: null, readOn: day('2026-11-23') }

/** Invented: a banded plan, one that ends, and a commitment that knows one rate and disputes one item. */
export const SMALL_MONEY: MoneyCatalog = {
  supportPlans: [
    {
      id: 'banded',
      title: 'Banded',
      minimumUsd: '20',
      bands: [
        { aboveUsd: '0', rate: '0.1' },
        { aboveUsd: '300', rate: '0.05' },
        { aboveUsd: '1000', rate: '0.01' },
      ],
      endsOn: null,
      basis: 'secondary',
      note: null,
      source: SOURCE,
      reviewBy: day('2027-01-01'),
    },
    {
      id: 'ending',
      title: 'Ending',
      minimumUsd: '5',
      bands: [{ aboveUsd: '0', rate: '0.03' }],
      endsOn: day('2027-01-01'),
      basis: 'fact',
      note: null,
      source: SOURCE,
      reviewBy: day('2027-01-01'),
    },
  ],
  commitments: [
    {
      id: 'machine-plan',
      title: 'Machine plan',
      covers: ['machine', 'hosting'],
      disputed: ['storage'],
      rates: [
        {
          item: 'machine',
          attributes: { instanceType: 'm5.xlarge' },
          regionCode: 'us-east-1',
          usd: '0.141',
          rateCode: null,
          readOn: day('2026-09-24'),
          source: 'Invented rates',
          confidence: 'high',
        },
      ],
    },
  ],
  alwaysOn: 'fact:hours',
  plausible: { enterpriseDiscount: [0, 0.2], commitmentShare: [0, 0.8], tax: [0, 0.27] },
  titles: {
    enterpriseDiscount: 'Enterprise discount',
    commitment: '{commitment}: {line}',
    supportPlan: 'Support plan',
    support: 'Support {plan}',
    supportEnded: 'Support {plan}, ended',
    tax: 'Tax',
  },
}

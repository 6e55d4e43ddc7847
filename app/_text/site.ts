/** The words around every page. */
export const SITE = {
  name: 'MLOps platform planner',
  shortName: 'Planner',
  title: 'MLflow, SageMaker, or both? · MLOps platform planner',
  description:
    'Answer about a dozen questions and get a recommendation for running MLOps on MLflow, SageMaker or a hybrid, priced line by line from the AWS price list.',
  skip: 'Skip to the content',
  toggle: 'Switch between light and dark',
  more: 'More',
  review: 'Review',
  setup: 'Setup',
  footer: 'Behind the answers',
} as const

/** Titles of the pages. */
export const PAGES = {
  review: `Review · ${SITE.name}`,
  result: `Recommendation · ${SITE.name}`,
  setup: `Setup · ${SITE.name}`,
} as const

/** What a page says when it cannot show what was asked for. */
export const STATES = {
  notFound: 'There is no such page',
  notFoundText: 'The address may be mistyped, or the page may have moved.',
  toStart: 'Go to the start',
  error: 'Something went wrong here',
  errorText:
    'Your plan is kept in this browser as it was. Try again; if it happens twice, export the plan and tell us.',
  reference: (digest: string) => `Reference: ${digest}`,
  again: 'Try again',
} as const

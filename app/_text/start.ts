/** The words of the start page. */
export const START = {
  heading: 'MLflow, SageMaker, or both?',
  lead: 'Answer about a dozen questions about your team, cloud, compliance and workload. You get a recommendation you can defend, priced line by line from AWS list prices, each with its source and date.',
  begin: 'Start a review',
  goOn: (name: string) => `Continue “${name}”`,
  beginNew: 'Start a new one',
  example: 'Load the ten-person example',
  cardTitle: 'Ten people on AWS, two endpoints',
  cardNote: 'The team of the source article, worked out by the same engine. US dollars a month.',
  legend: 'Solid: the cloud bill. Hatched: engineers’ hours, always counted apart.',
  facts: (region: string, readOn: string, prices: number) =>
    `Prices: ${region}, bundled snapshot, last read ${readOn}; ${prices} prices, each with its source and the SKU or usage type where one was read.`,
  rules: (options: number, rules: number) =>
    `${options} component options; ${rules} rules, each with a page that says what it rests on.`,
  privacy:
    'No account. Answers stay in this browser; a link carries the plan after the #, which browsers do not send to a server.',
} as const

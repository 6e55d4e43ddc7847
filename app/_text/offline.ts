/** What a page of a plan says without a connection. */
export const OFFLINE = {
  title: 'No connection',
  text: 'Answers, bills, comparisons and exports work on, and what you answer is kept in this browser. Live prices and prices of other regions wait until the connection is back, and so may a page that was not loaded before.',
} as const

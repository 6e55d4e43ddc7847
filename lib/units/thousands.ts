/** The digits of a whole number with a comma before each three of them: `1,095`. A sign stays where it is. */
export const withThousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

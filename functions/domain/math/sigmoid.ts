/** The probability, from 0 to 1, that log odds stand for: ln(p / (1 - p)) to p. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

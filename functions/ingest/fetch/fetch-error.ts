/** Why a fetch failed, as a sentence for the operator. */
export class FetchError extends Error {
  override name = 'FetchProblem'
}

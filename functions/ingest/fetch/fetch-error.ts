/** Why a fetch failed, as a sentence for the operator. */
export class FetchProblem extends Error {
  override name = 'FetchProblem'
}

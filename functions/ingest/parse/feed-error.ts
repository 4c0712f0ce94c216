/** Why a document can't be read as a feed. Its message is a clause that follows "It can't be read as a feed:". */
export class FeedError extends Error {
  override name = 'FeedError'
}

/** Why a document can't be read as a feed, in words that follow "it can't be read:". */
export class FeedError extends Error {}

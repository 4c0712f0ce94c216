/** Why a source could not be fetched, in a sentence without its full stop. */
export class FetchError extends Error {}

/** What an edition and its emails hold, besides the length that the configuration sets. */

/** Comment periods that an email lists; the page of the edition lists all of them. */
export const MAX_DEADLINES = 10

/** Top stories, which every reader gets. */
export const TOP_STORIES = 5

/** Stories that an edition keeps in each section. More would make its file and its page too large. */
export const MAX_KEPT_PER_SECTION = 200

/** Weeks without news after which a weekly edition says that there was none. */
export const SILENT_WEEKS = 4

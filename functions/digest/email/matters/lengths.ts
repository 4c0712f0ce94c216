/** The most characters of the name of a matter in an email. */
export const NAME_LENGTH = 140
/** The most characters of the name of an outlet in an email. */
export const OUTLET_LENGTH = 60

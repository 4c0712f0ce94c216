/** The most characters of the name of an outlet in an email. */
export const OUTLET_LENGTH = 60

/** Replaces parts of packages that no function needs, so that bundles do not contain them. */
export {}

/** Replaces the parts of undici that no function needs, so that bundles do not contain them. */
export {}

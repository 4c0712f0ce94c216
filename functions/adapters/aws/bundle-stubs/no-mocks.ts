/** Replaces the mocks for tests that undici exports, so that bundles do not contain them. */
export {}

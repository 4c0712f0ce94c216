// Stands in a bundle for what undici has for tests.
export {}

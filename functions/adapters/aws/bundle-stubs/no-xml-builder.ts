/** Stands in for `xmlbuilder` in the bundles: a parser of feeds brings it along to write XML, and nothing here does. */
export {}

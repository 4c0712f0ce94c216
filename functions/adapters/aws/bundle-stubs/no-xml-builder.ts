/** Replaces `xmlbuilder` in the bundles. A feed parser depends on it to write XML, which we never do. */
export {}

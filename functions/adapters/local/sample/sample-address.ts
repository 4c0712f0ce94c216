/** The address to which trials send their email. It belongs to nobody. */
export const sampleAddress = 'reader@example.org'

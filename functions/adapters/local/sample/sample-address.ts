/** The address of the sample subscriber. It belongs to nobody. */
export const sampleAddress = 'reader@example.org'

/** The headers of the email of an edition, each once and in this order. Nothing that a source writes may add one. */
export const editionHeaders = [
  'to',
  'date',
  'message-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'from',
  'subject',
  'content-language',
  'auto-submitted',
  'list-id',
  'feedback-id',
  'mime-version',
  'content-type',
]

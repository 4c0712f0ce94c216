/** Stands in for nodemailer's table of file types in the bundles: it tells what an attachment is, and no mail has one. */
export const detectMimeType = () => 'application/octet-stream'
export const detectExtension = () => 'bin'

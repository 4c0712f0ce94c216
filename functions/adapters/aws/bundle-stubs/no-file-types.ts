/** Replaces nodemailer's table of file types in the bundles. It is used for attachments, and our emails have none. */
export const detectMimeType = () => 'application/octet-stream'
export const detectExtension = () => 'bin'

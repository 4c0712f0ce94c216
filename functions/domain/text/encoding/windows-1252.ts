/** What windows-1252 has for the bytes 80 to 9F (https://encoding.spec.whatwg.org/#windows-1252). */
export const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

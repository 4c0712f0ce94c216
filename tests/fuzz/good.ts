/** Sources that nothing bad beside them may change. No other document of a run has their subjects. */
export const goodFeeds: Record<string, string> = {
  'tamarack-gazette': `<?xml version="1.0"?><rss version="2.0"><channel><title>Tamarack Gazette</title><link>https://tamarack-gazette.example/</link><description>News</description>
<item><title>Judge Quistgaard blocks the Tamarack asylum ordinance</title><link>https://tamarack-gazette.example/quistgaard</link><guid>tg-1</guid><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>Judge Ottilie Quistgaard blocked the Tamarack ordinance that made asylum seekers register with the harbormaster.</description></item>
<item><title>Wexcombe orchard loses H-2A visas after glanders inspection</title><link>https://tamarack-gazette.example/wexcombe</link><guid>tg-2</guid><pubDate>Fri, 20 Nov 2026 07:00:00 GMT</pubDate><description>The Labor Department withdrew H-2A visas from the Wexcombe orchard after inspectors found glanders among its mules.</description></item>
<item><title>Lighthouse keepers of Ushant Bay become US citizens at 90</title><link>https://tamarack-gazette.example/ushant</link><guid>tg-3</guid><pubDate>Thu, 19 Nov 2026 15:00:00 GMT</pubDate><description>Two lighthouse keepers from Ushant Bay took the oath of citizenship at a naturalization ceremony. Both are 90.</description></item>
</channel></rss>`,
  'quay-herald': `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Herald</title><id>urn:qh</id><updated>2026-11-20T10:00:00Z</updated>
<entry><title>Quistgaard halts Tamarack ordinance on asylum seekers</title><id>urn:qh:1</id><link href="https://quay-herald.example/ordinance"/><updated>2026-11-20T09:00:00Z</updated><summary>The Tamarack ordinance that made asylum seekers register with the harbormaster was blocked by Judge Ottilie Quistgaard.</summary></entry>
<entry><title>Immigration court in Pellworm opens with two judges and a ferry</title><id>urn:qh:2</id><link href="https://quay-herald.example/pellworm"/><updated>2026-11-20T06:00:00Z</updated><summary>An immigration court opened in Pellworm. Its two judges arrive by ferry on Mondays.</summary></entry>
</feed>`,
}

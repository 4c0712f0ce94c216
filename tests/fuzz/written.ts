/** Feeds in the formats and with the elements that the sample feeds do not have. The dates are filled in. */
export const written = [
  {
    name: 'json-feed.json',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbor Law Notes',
      home_page_url: 'https://harbor-law.example/',
      language: 'en',
      items: ['Board of Immigration Appeals limits bond hearings', 'Visa bulletin moves back two years'].map(
        (title, n) => ({
          id: `harbor-${n}`,
          url: `https://harbor-law.example/notes/${n}?utm_source=feed`,
          title,
          content_html: `<p>The immigration agency said on Tuesday that ${n + 3}00 asylum cases wait.</p><p>Lawyers object.</p>`,
          summary: 'What changes for asylum seekers, and when.',
          date_published: `{{-${n + 2}h}}`,
          date_modified: `{{-${n + 1}h}}`,
          authors: [{ name: 'Ida Noor', url: 'https://harbor-law.example/ida' }],
          tags: ['asylum', 'courts'],
          attachments: [{ url: 'https://harbor-law.example/a.mp3', mime_type: 'audio/mpeg' }],
        }),
      ),
    }),
  },
  {
    name: 'register.json',
    text: JSON.stringify({
      count: 2,
      results: ['Fees for Applications for Asylum', 'Parole Processes; Termination'].map((title, n) => ({
        title,
        type: 'Proposed Rule',
        document_number: `2026-4000${n}`,
        html_url: `https://register.example/d/2026-4000${n}`,
        publication_date: `{{-${n + 1}d}}`,
        effective_on: '2027-01-15',
        comments_close_on: '2026-12-20',
        abstract: 'The Department of Homeland Security proposes to change rules about asylum.',
        agencies: [{ name: 'Homeland Security Department', raw_name: 'DEPARTMENT OF HOMELAND SECURITY' }],
        docket_ids: [`USCIS-2026-001${n}`],
        regulation_id_numbers: [`1615-AC0${n}`],
      })),
    }),
  },
  {
    name: 'news-sitemap.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://delta.example/news/raids</loc><news:news><news:publication><news:name>Delta Sun</news:name><news:language>en</news:language></news:publication>
<news:publication_date>{{-3h}}</news:publication_date><news:title>ICE agents raid two farms in the delta</news:title><news:keywords>ice, farms</news:keywords></news:news></url>
<url><loc>https://delta.example/news/shelter</loc><news:news><news:publication><news:name>Delta Sun</news:name><news:language>en</news:language></news:publication>
<news:publication_date>{{-5h}}</news:publication_date><news:title>Migrant shelter closes after funds for refugees end</news:title></news:news></url></urlset>`,
  },
  {
    name: 'rdf.xml',
    text: `<?xml version="1.0" encoding="iso-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://mesa.example/"><title>Mesa Wire</title><link>https://mesa.example/</link><description>News</description></channel>
<item rdf:about="https://mesa.example/1"><title>Deportation flights resume from El Paso</title><link>https://mesa.example/1</link><dc:date>{{-4h}}</dc:date><dc:creator>R. Sol</dc:creator><dc:subject>deportation</dc:subject>
<description>Two flights left on Friday.</description><content:encoded><![CDATA[<p>Two flights with 230 deportees left El Paso on Friday.</p><figure><img src="a.jpg"/><figcaption>A flight. (Mesa Wire)</figcaption></figure>]]></content:encoded></item>
<item rdf:about="https://mesa.example/2"><title>Council votes on sanctuary ordinance</title><link>https://mesa.example/2</link><dc:date>{{-6h}}</dc:date><description>The council voted 6-3 for the sanctuary ordinance.</description></item></rdf:RDF>`,
  },
  {
    name: 'xhtml.atom',
    text: `<?xml version="1.0" encoding="utf-8"?>
<atom:feed xmlns:atom="http://www.w3.org/2005/Atom" xml:base="https://basin.example/blog/"><atom:title type="text">Basin Rights</atom:title><atom:id>urn:basin</atom:id><atom:updated>{{-1h}}</atom:updated>
<atom:entry><atom:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Judge <em>blocks</em> rule on work permits</div></atom:title><atom:id>urn:basin:1</atom:id><atom:link href="posts/1"/><atom:link rel="enclosure" href="a.mp3"/><atom:updated>{{-2h}}</atom:updated>
<atom:author><atom:name>Basin staff</atom:name><atom:email>desk@basin.example</atom:email></atom:author><atom:category term="Work permits" label="Permits"/>
<atom:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A judge in Oregon <b>blocked</b> the rule on work permits for asylum seekers.</p><p>It was to start in May.</p></div></atom:content></atom:entry>
<atom:entry><atom:title>Green card interviews move online</atom:title><atom:id>urn:basin:2</atom:id><atom:link rel="alternate" type="text/html" href="../posts/2"/><atom:published>{{-9h}}</atom:published><atom:updated>{{-8h}}</atom:updated>
<atom:source><atom:title>Basin Partner</atom:title><atom:link href="https://partner.example/"/></atom:source><atom:summary type="html">USCIS will hold green card interviews &lt;i&gt;online&lt;/i&gt; &amp;amp; by phone.</atom:summary></atom:entry></atom:feed>`,
  },
  {
    name: 'many-modules.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Prairie Radio: Immigration</title><link>https://prairie.example/</link><description>d</description><language>en-US</language><ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod><skipHours><hour>3</hour></skipHours>
<item><title><![CDATA[Senate passes border&nbsp;bill, 51-49]]></title><link>https://feeds.prairie.example/~r/1</link><feedburner:origLink>https://prairie.example/2026/11/bill</feedburner:origLink><guid isPermaLink="false">https://prairie.example/?p=1</guid><pubDate>{{-3h}}</pubDate><dc:creator><![CDATA[Jo Lind]]></dc:creator><category>Congress</category><category domain="x">Border</category>
<description><![CDATA[<p>WASHINGTON (AP) — The Senate passed a border bill on Thursday.</p><p>The post <a href="https://prairie.example/2026/11/bill">Senate passes</a> appeared first on Prairie Radio.</p>]]></description><content:encoded><![CDATA[<p>WASHINGTON (AP) — The Senate passed a border bill on Thursday, 51-49. It adds 3,000 immigration judges.</p>]]></content:encoded><enclosure url="https://prairie.example/a.mp3" length="1" type="audio/mpeg"/><media:group><media:content url="https://prairie.example/a.jpg" medium="image"><media:title>Capitol</media:title></media:content></media:group><itunes:duration>12:01</itunes:duration><source url="https://wire.example/rss">Wire</source></item>
<item><title>Refugiados esperan respuesta de inmigraci&#243;n</title><link>https://prairie.example/es/2</link><guid>https://prairie.example/es/2</guid><pubDate>{{-7h}}</pubDate><dc:language>es</dc:language><description>Los refugiados esperan una decisión sobre su asilo en la frontera.</description></item>
<item><title>TPS for Honduras ends in January</title><link>https://prairie.example/3</link><guid>https://prairie.example/3</guid><pubDate>{{-26h}}</pubDate><description>&lt;b&gt;Temporary protected status&lt;/b&gt; for 50,000 Hondurans ends on January 5.</description></item></channel></rss>`,
  },
]

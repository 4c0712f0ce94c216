/** A large event of 2012 to 2020: its name, the first and last day of its coverage, and words of which its texts have one. */
export interface LargeEvent {
  name: string
  from: string
  to: string
  words: RegExp
}

const list = String.raw`
marathon|2013-04-15|2013-05-20|boston marathon|tsarnaev
sandyhook|2012-12-14|2013-01-15|sandy hook|newtown
hsandy|2012-10-26|2012-11-20|hurricane sandy|superstorm
irs|2013-05-10|2013-06-30|\birs\b|lois lerner
snowden|2013-06-06|2013-08-15|snowden|nsa
zimmerman|2013-07-01|2013-07-31|zimmerman|trayvon
syriachem|2013-08-20|2013-09-20|chemical weapons|assad
shutdown13|2013-09-28|2013-10-18|shutdown
hcgov|2013-10-19|2013-12-15|healthcare.gov|obamacare
mandela|2013-12-05|2013-12-20|mandela
bridge|2014-01-08|2014-02-15|christie
crimea|2014-02-25|2014-04-10|crimea
mh17|2014-07-17|2014-08-01|malaysia airlines|mh17
ferguson|2014-08-09|2014-09-05|ferguson
foley|2014-08-19|2014-09-25|islamic state|\bisis\b|foley
ebola|2014-09-30|2014-11-10|ebola
bergdahl|2014-05-31|2014-06-20|bergdahl
va|2014-05-05|2014-06-01|veterans affairs|shinseki
hobby|2014-06-25|2014-07-10|hobby lobby
sony|2014-12-10|2015-01-05|sony
hebdo|2015-01-07|2015-01-25|charlie hebdo
netanyahu|2015-02-20|2015-03-20|netanyahu
baltimore|2015-04-19|2015-05-15|freddie gray|baltimore
amtrak|2015-05-12|2015-05-25|amtrak
charleston|2015-06-17|2015-07-10|charleston|dylann roof|confederate
obergefell|2015-06-25|2015-07-05|same-sex marriage|gay marriage
irandeal|2015-07-10|2015-08-20|iran
kimdavis|2015-08-31|2015-09-20|kim davis
pope|2015-09-19|2015-10-01|pope
paris|2015-11-13|2015-11-30|paris
bernardino|2015-12-02|2015-12-15|san bernardino|farook
malheur|2016-01-02|2016-02-15|bundy|malheur
scalia|2016-02-13|2016-03-05|scalia
brussels|2016-03-22|2016-04-01|brussels
garland|2016-03-16|2016-04-15|garland
bathroom|2016-03-25|2016-05-31|bathroom|transgender
pulse|2016-06-12|2016-06-30|orlando
brexit|2016-06-20|2016-07-10|brexit|european union
dallas|2016-07-07|2016-07-20|dallas
nice|2016-07-14|2016-07-25|\bnice\b
turkey|2016-07-15|2016-07-31|turkey|erdogan
khan|2016-07-29|2016-08-10|khizr|\bkhan\b
hollywood|2016-10-07|2016-10-20|access hollywood|lewd|groping|locker room
comeyletter|2016-10-28|2016-11-07|comey
travelban|2017-01-27|2017-02-15|travel ban|refugees|muslim-majority
flynn|2017-02-10|2017-02-25|flynn
comeyfired|2017-05-09|2017-05-20|comey
manchester|2017-05-22|2017-06-01|manchester
parisagr|2017-05-28|2017-06-10|paris (climate )?(agreement|accord|climate)
scalise|2017-06-14|2017-06-25|scalise
charlottesville|2017-08-12|2017-08-28|charlottesville
arpaio|2017-08-23|2017-09-05|arpaio
harvey|2017-08-25|2017-09-08|hurricane harvey|houston
irma|2017-09-05|2017-09-20|irma
nfl|2017-09-22|2017-10-20|nfl|anthem
vegas|2017-10-02|2017-10-15|las vegas|paddock
weinstein|2017-10-05|2017-10-31|weinstein
moore|2017-11-09|2017-12-15|roy moore
sutherland|2017-11-05|2017-11-14|sutherland springs
netneut|2017-11-20|2017-12-20|net neutrality
shithole|2018-01-11|2018-01-20|shithole|vulgar
nunes|2018-01-28|2018-02-12|nunes
parkland|2018-02-14|2018-03-10|parkland|marjory
stormy|2018-03-01|2018-05-10|stormy daniels
skripal|2018-03-05|2018-04-05|skripal|nerve agent
syriastrike|2018-04-07|2018-04-20|syria
cambridge|2018-03-17|2018-04-15|cambridge analytica|zuckerberg
capital|2018-06-28|2018-07-05|capital gazette|annapolis
famsep|2018-06-10|2018-07-05|separat
kennedy|2018-06-27|2018-07-08|justice anthony kennedy|anthony kennedy
helsinki|2018-07-14|2018-07-25|helsinki|putin
cohen|2018-08-20|2018-09-01|cohen|manafort
mccain|2018-08-24|2018-09-05|mccain
kavanaugh|2018-09-14|2018-10-10|kavanaugh
khashoggi|2018-10-05|2018-11-10|khashoggi
bombs|2018-10-24|2018-10-31|pipe bomb|explosive|suspicious package
tree|2018-10-27|2018-11-05|synagogue|pittsburgh
caravan|2018-10-16|2018-11-15|caravan
bush|2018-12-01|2018-12-10|george h\.?w\.? bush
mattis|2018-12-19|2019-01-05|mattis
northam|2019-02-01|2019-02-15|northam
covington|2019-01-19|2019-01-30|covington
smollett|2019-01-29|2019-04-05|smollett
christchurch|2019-03-15|2019-03-25|christchurch|new zealand
admissions|2019-03-12|2019-04-10|admissions
mueller|2019-03-22|2019-04-25|mueller report|barr
notredame|2019-04-15|2019-04-22|notre.dame
alabama|2019-05-10|2019-05-31|abortion
elpaso|2019-08-03|2019-08-15|el paso|dayton
epstein|2019-07-06|2019-08-31|epstein
greenland|2019-08-15|2019-08-28|greenland
hongkong|2019-06-08|2019-09-30|hong kong
bolton|2019-09-10|2019-09-20|bolton
ukraine|2019-09-18|2019-10-10|whistleblower|zelensk
baghdadi|2019-10-26|2019-11-03|baghdadi
soleimani|2020-01-02|2020-01-15|soleimani
iowa|2020-02-03|2020-02-08|iowa
floyd|2020-05-26|2020-06-20|george floyd|chauvin
rbg|2020-09-18|2020-09-30|ginsburg
barrett|2020-09-26|2020-10-31|amy coney barrett
trumpcovid|2020-10-01|2020-10-12|tested positive|walter reed
hunter|2020-10-14|2020-10-31|hunter biden
`

/** The events of the list above. */
export const largeEvents: LargeEvent[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [name, from, to, ...words] = line.split('|') as [string, string, string, ...string[]]
    return { name, from, to, words: new RegExp(words.join('|'), 'i') }
  })

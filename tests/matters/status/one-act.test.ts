import { describe, expect, it } from 'vitest'
import type { Story } from '../../../functions/domain/model/story.ts'
import { document, find, report, story } from '../story.ts'

const name = 'Alder v. Rowan'
const heading = `${name}, No. 1:26-cv-00001 (D. Idaho)`
const court = (day: string, act: string, summary = '') =>
  story(day, document('Docket Reader', `${heading}: ${act}`, { summary }))
const said = (day: string, outlet: string, title: string, summary = '') =>
  story(day, report(outlet, title, { summary }))
const changes = (...stories: Story[]) =>
  find(stories).matters.flatMap((matter) =>
    matter.changes.map(({ day, status, by, outlets }) => `${day} ${status} ${by} ${outlets.join(', ')}`),
  )

describe('What a court says', () => {
  it('is one change with what outlets call it by a looser word, and names them', () => {
    expect(
      changes(
        court('2026-03-02', 'lantern fee vacated'),
        said('2026-03-03', 'Courier', `Judge blocks lantern fee in ${name}`),
        said('2026-03-04', 'Herald', `${name}: court halts lantern fee`),
      ),
    ).toEqual(['2026-03-02 vacated official Docket Reader, Courier, Herald'])
  })

  it('is another change than what outlets report weeks later', () => {
    expect(
      changes(
        court('2026-03-02', 'temporary restraining order entered'),
        said('2026-03-20', 'Courier', `Judge blocks lantern fee in ${name}`),
        said('2026-03-20', 'Herald', `${name}: court halts lantern fee`),
      ),
    ).toEqual(['2026-03-02 tro official Docket Reader', '2026-03-20 enjoined outlets Courier, Herald'])
  })

  it('is in the first sentence if the heading does not say it', () => {
    expect(
      changes(court('2026-03-02', 'lantern fee', 'The court enjoined the fee. A stay was denied.')),
    ).toEqual(['2026-03-02 enjoined official Docket Reader'])
  })

  it('makes a case go through all its steps', () => {
    const steps = changes(
      court('2026-01-05', 'complaint filed over lantern fee'),
      court('2026-02-02', 'preliminary injunction granted'),
      court('2026-03-02', 'injunction stayed'),
      court('2026-04-06', 'argued'),
      court('2026-05-04', 'preliminary injunction affirmed'),
    )
    expect(steps.map((one) => one.split(' ')[1])).toEqual([
      'filed',
      'enjoined',
      'stayed',
      'argued',
      'affirmed',
    ])
  })
})

describe('"Rules" of two outlets', () => {
  const stories = [
    said('2026-03-02', 'Courier', `Judge rules against lantern fee in ${name}`),
    said('2026-03-02', 'Herald', `Judge rules on lantern fee, ${name}`),
  ]
  it('is a decision', () => {
    expect(changes(...stories)).toEqual(['2026-03-02 decided outlets Courier, Herald'])
  })

  it('is no change beside a more exact word for the ruling', () => {
    expect(changes(...stories, court('2026-03-02', 'complaint dismissed'))).toEqual([
      '2026-03-02 dismissed official Docket Reader',
    ])
  })
})

describe('A step', () => {
  it('with which a matter begins is not taken again when outlets look back', () => {
    expect(
      changes(
        court('2026-01-05', 'complaint filed'),
        court('2026-02-02', 'fee vacated'),
        said('2026-06-01', 'Courier', `Towns sued over lanterns in ${name}`),
        said('2026-06-01', 'Herald', `Towns sue in ${name}`),
      ),
    ).toEqual(['2026-01-05 filed official Docket Reader', '2026-02-02 vacated official Docket Reader'])
  })

  it('of two outlets is in their first sentences if they name the case there', () => {
    const summary = `A judge in Boise blocked the lantern fee on Monday in ${name}.`
    expect(
      changes(
        said('2026-03-02', 'Courier', 'Lanterns may burn again', summary),
        said('2026-03-02', 'Herald', 'No fee for lanterns', summary),
      ),
    ).toEqual(['2026-03-02 enjoined outlets Courier, Herald'])
    const past = `A judge in Boise blocked the lantern fee last year in ${name}.`
    expect(
      changes(
        said('2026-03-02', 'Courier', 'Lanterns burn', past),
        said('2026-03-02', 'Herald', 'No fee for lanterns', past),
      ),
    ).toEqual([])
  })
})

describe('Of two bills in one headline', () => {
  const both = (outlet: string) =>
    said('2026-03-02', outlet, 'Senate passes H.R. 771 as H.R. 882 waits in committee')

  it('only the one that passed has passed', () => {
    const { matters } = find([both('Courier'), both('Herald')])
    expect(matters.map(({ id, changes: of }) => [id, of.map(({ status }) => status)]).sort()).toEqual([
      ['hr-771-119', ['passed-senate']],
      ['hr-882-119', []],
    ])
  })

  it('one that only the summary names does not change', () => {
    const beside = (outlet: string) =>
      said('2026-03-02', outlet, 'Senate passes H.R. 771', 'H.R. 882, on lamps, comes next.')
    const { matters } = find([beside('Courier'), beside('Herald')])
    expect(matters.find(({ id }) => id === 'hr-882-119')?.changes ?? []).toEqual([])
  })
})

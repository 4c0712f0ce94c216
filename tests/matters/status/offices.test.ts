import { describe, expect, it } from 'vitest'
import type { MatterKind, MatterStatus } from '../../../functions/domain/model/matter.ts'
import { stepIn } from '../../../functions/matters/status/steps.ts'

type Said = readonly [string, MatterStatus | undefined]

const headings: Record<MatterKind, readonly Said[]> = {
  case: [
    ['Alder v. Rowan, No. 1:26-cv-00001 (D. Idaho): complaint filed over lanterns', 'filed'],
    ['Alder v. Rowan (D. Idaho): class complaint against lantern fee', 'filed'],
    ['Alder v. Rowan (D. Idaho): suit over lanterns', 'filed'],
    ['Alder v. Rowan (D. Idaho): amended complaint filed', undefined],
    ['Alder v. Rowan (D. Idaho): temporary restraining order entered', 'tro'],
    ['Alder v. Rowan (D. Idaho): preliminary injunction granted', 'enjoined'],
    ['Alder v. Rowan (D. Idaho): preliminary injunction bars lantern fee', 'enjoined'],
    ['Alder v. Rowan (D. Idaho): preliminary injunction denied', undefined],
    ['Alder v. Rowan (D. Idaho): hearing on preliminary injunction', undefined],
    ['Alder v. Rowan, No. 26-1 (9th Cir.): stay pending appeal granted', 'stayed'],
    ['Alder v. Rowan (9th Cir.): injunction stayed, lantern fee may be charged', 'stayed'],
    ['Alder v. Rowan (9th Cir.): stay pending appeal denied', undefined],
    ['Alder v. Rowan (9th Cir.): dismissal affirmed', 'affirmed'],
    ['Alder v. Rowan (9th Cir.): judgment reversed and remanded', 'reversed'],
    ['Alder v. Rowan (9th Cir.): remanded', 'remanded'],
    ['Alder v. Rowan (D. Idaho): dismissed', 'dismissed'],
    ['Alder v. Rowan (D. Idaho): motion to dismiss granted', 'dismissed'],
    ['Alder v. Rowan (D. Idaho): motion to dismiss denied', undefined],
    ['Alder v. Rowan (D. Idaho): fee vacated', 'vacated'],
    ['Alder v. Rowan (D. Idaho): summary judgment granted', 'decided'],
    ['Alder v. Rowan, No. 26-1: certiorari granted', 'cert-granted'],
    ['Alder v. Rowan, No. 26-1: certiorari denied', undefined],
    ['Alder v. Rowan (9th Cir.): argued', 'argued'],
  ],
  bill: [
    ['H.R. 77, Lantern Act: introduced in House', 'introduced'],
    ['H.R. 77, Lantern Act: reported by the Committee on Lamps', 'reported'],
    ['H.R. 77, Lantern Act: ordered to be reported', 'reported'],
    ['H.R. 77, Lantern Act: passed House', 'passed-house'],
    ['H.R. 77, Lantern Act: passed Senate', 'passed-senate'],
    ['H.R. 77, Lantern Act: became Public Law No. 120-7', 'signed'],
    ['H.R. 77, Lantern Act: vetoed by President', 'vetoed'],
    ['H.R. 77, Lantern Act: motion to proceed', undefined],
  ],
  rule: [
    ['Delay of Effective Date', 'delayed'],
    ['Withdrawal', 'withdrawn'],
    ['Withdrawal of Notice of Proposed Rulemaking', 'withdrawn'],
    ['Withdrawal of Applications for Lanterns', undefined],
  ],
  order: [['Revocation of Executive Order 90001', 'revoked']],
  designation: [
    ['Termination of the Designation of Nepal for Temporary Protected Status', 'terminated'],
    ['Extension and Redesignation of Nepal for Temporary Protected Status', 'extended'],
    ['Designation of Nepal for Temporary Protected Status', 'designated'],
  ],
}

const rows = Object.entries(headings).flatMap(([kind, said]) =>
  said.map((one) => [kind as MatterKind, ...one] as const),
)

describe('An office', () => {
  it.each(rows)('that heads a text about a %s "%s" says %s', (kind, title, status) => {
    expect(stepIn(title, kind, { isOffice: true, isCourt: kind === 'case' })).toBe(status)
  })
})

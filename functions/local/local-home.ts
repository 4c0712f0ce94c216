import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createJudge } from '../desk/create-judge.ts'
import { Desk } from '../desk/desk.ts'
import { createWindow } from '../desk/window/window.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Clock } from '../ports/clock.ts'
import type { Journal } from '../ports/journal.ts'
import type { Mailer } from '../ports/mailer.ts'
import type { MailingHome, PollingHome, PublishingHome } from '../stages/home.ts'
import type { openInstallation } from './installation.ts'
import { Outbox } from './outbox.ts'
import { readAsset, releaseName } from './release.ts'
import { Smtp } from './smtp.ts'

export interface LocalOptions {
  folder: string
  configuration: Configuration
  /** Where readers find the site when the publication names no address. */
  address: string
  /** `smtps://user:password@mail.example.org`; without one mail goes to the outbox. */
  smtp?: string
  allowPrivate: boolean
  clock: Clock
  journal: Journal
}

export interface LocalHome extends PublishingHome, MailingHome, PollingHome {
  outbox: ReturnType<typeof openInstallation>['outbox']
  close(): Promise<void>
}

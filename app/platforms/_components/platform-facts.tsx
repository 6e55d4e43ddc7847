import Link from 'next/link'
import type { FilledOption, PlatformPage } from '#app/_server/platform-book.ts'
import { PLATFORM, PLATFORMS } from '#app/_text/platforms.ts'
import { type Fact, FactList } from '#app/_ui/fact-list.tsx'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import sentences from '#app/_ui/sentence-list.module.css'
import type { PlatformEntry } from '#lib/plan/platform.ts'
import { FILLED_NAMES, LIFECYCLE_WORDS } from '#lib/report/platform-words.ts'
import { licenceText } from './licence-text.ts'
import classes from './platform-facts.module.css'
import { Checked } from './platform-status.tsx'

function versionText({ versionSeen, versionDate }: PlatformEntry): string {
  if (versionSeen === null) return PLATFORMS.unknown
  return versionDate === null ? versionSeen : PLATFORM.versionOn(versionSeen, versionDate)
}

/** Its status, since when, and why there is no day where none is known. */
function StatusText({ status, statusSince, statusNote }: PlatformEntry) {
  if (statusSince !== null)
    return (
      <>
        {LIFECYCLE_WORDS[status]} <span className={classes.day}>{PLATFORMS.since(statusSince)}</span>
      </>
    )
  return status === 'active' ? LIFECYCLE_WORDS.active : `${LIFECYCLE_WORDS[status]}. ${statusNote ?? PLATFORM.noDay}`
}

function successorFact({ platform, successor }: PlatformPage): readonly Fact[] {
  if (platform.successor === undefined) return []
  if (!successor) return [[PLATFORM.successor, PLATFORM.noSuccessor]]
  return [
    [
      PLATFORM.successor,
      <Link key="successor" href={`/platforms/${successor.id}`}>
        {successor.name}
      </Link>,
    ],
  ]
}

/** What a platform is, who runs it and where, and when that was checked. */
export function PlatformFacts(page: PlatformPage) {
  const { platform, checked, overdue } = page
  const { vendor, licence, hosting, clouds, regions, reviewBy } = platform
  const facts: readonly Fact[] = [
    [PLATFORM.status, <StatusText key="status" {...platform} />],
    ...successorFact(page),
    [PLATFORM.vendor, vendor],
    [PLATFORM.licence, licenceText(licence)],
    [PLATFORM.hosting, hosting.map((one) => PLATFORM.hostings[one]).join(', ') || PLATFORMS.unknown],
    [PLATFORM.clouds, clouds.map((one) => PLATFORM.cloudNames[one]).join(', ') || PLATFORMS.unknown],
    [PLATFORM.regions, regions?.join(', ') ?? PLATFORM.regionsUnknown],
    [PLATFORM.version, versionText(platform)],
    [PLATFORMS.checkedOn, <Checked key="checked" checked={checked} overdue={overdue} />],
    [PLATFORM.review, reviewBy],
  ]
  return (
    <HeadedSection title={PLATFORM.facts}>
      <FactList facts={facts} />
    </HeadedSection>
  )
}

function Option({ id, title, onlyExisting }: FilledOption) {
  return (
    <>
      {title} <code>{id}</code>
      {onlyExisting === null ? null : (
        <span className={classes.note}>
          {PLATFORM.onlyExisting} {onlyExisting}
        </span>
      )}
    </>
  )
}

/** The options of a stack that it fills, and why a rule leads nobody new to one. */
export function FilledOptions({ options }: { readonly options: readonly FilledOption[] }) {
  return (
    <HeadedSection title={PLATFORM.fills}>
      {options.length === 0 ? <p className={classes.note}>{PLATFORM.fillsNothing}</p> : null}
      <FactList facts={options.map((one) => [FILLED_NAMES[one.part], <Option key={one.part} {...one} />])} />
    </HeadedSection>
  )
}

/** What else is known of it, one sentence each. */
export function PlatformNotes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <HeadedSection title={PLATFORM.notes}>
      <ul className={sentences.list}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </HeadedSection>
  )
}

'use client'

import { Button, Menu, TextInput } from '@mantine/core'
import { useState } from 'react'
import { downloadText } from '#app/_parts/download.ts'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { useInDepth } from '#app/_store/use-in-depth.ts'
import { ACTIONS } from '#app/_text/result.ts'
import { LinkButton } from '#app/_ui/link-button.tsx'
import spoken from '#app/_ui/spoken.module.css'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { InDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { fileStem } from '#lib/report/file-name.ts'
import { REPORT_FORMATS, type ReportFormat } from '#lib/report/report-format.ts'
import { documentJson, REPORT_FILES, WRITE_REPORT } from '#lib/report/write-report.ts'
import classes from './actions.module.css'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

type FootProps = {
  /** At the foot of a panel, where it stays in sight; else in the head of a page, which can be printed. */
  readonly isFoot?: boolean
}

type Copy = { readonly kind: 'copied' } | { readonly kind: 'by-hand'; readonly link: string }

/** A link to the recommendation, with the plan: whoever gets it wants the answer first, the questions are a step away. */
async function copyLinkOf(plan: Plan): Promise<Copy> {
  const { encodeLink } = await import('#lib/plan/codec/link-codec.ts')
  const link = `${location.origin}/plan/result${encodeLink(plan)}`
  try {
    await navigator.clipboard.writeText(link)
    return { kind: 'copied' }
  } catch {
    return { kind: 'by-hand', link }
  }
}

function CopyLink({ plan, isFoot }: Pick<Props, 'plan'> & Required<FootProps>) {
  const [done, setDone] = useState<{ readonly plan: Plan; readonly copy: Copy } | null>(null)
  const copy = done?.plan === plan ? done.copy : null // a link speaks of the plan it was made of
  return (
    <>
      <Button variant="default" onClick={async () => setDone({ plan, copy: await copyLinkOf(plan) })}>
        {copy?.kind === 'copied' ? ACTIONS.copied : ACTIONS.copyLink}
      </Button>
      <p className={isFoot ? classes.note : spoken.spoken} role="status">
        {copy === null ? '' : ACTIONS.linkNote}
      </p>
      {copy?.kind === 'by-hand' ? (
        <TextInput className={classes.byHand} label={ACTIONS.copyByHand} value={copy.link} readOnly />
      ) : null}
    </>
  )
}

function Export({ plan }: Pick<Props, 'plan'>) {
  const catalog = useCatalog()
  const depth = useInDepth()
  const whole = depth.kind === 'ready' ? depth.result : null
  const save = (format: ReportFormat, found: InDepth) => {
    const { ending, type } = REPORT_FILES[format]
    const text = WRITE_REPORT[format]({ plan, evaluation: found.evaluation, catalog, depth: found })
    downloadText(`${fileStem(plan.name)}.${ending}`, type, text)
  }
  const savePlan = () => downloadText(`${fileStem(plan.name)}.plan.json`, 'application/json', documentJson(plan))
  return (
    <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
      <Menu.Target>
        <Button variant="default">{ACTIONS.export}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {REPORT_FORMATS.map((format) => (
          <Menu.Item key={format} disabled={whole === null} onClick={() => whole && save(format, whole)}>
            {ACTIONS.formats[format]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={savePlan}>{ACTIONS.formats.plan}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** What to do with a recommendation: set it up, share it, take it along. */
export function Actions({ plan, evaluation, isFoot = false }: Props & FootProps) {
  return (
    <div className={`${classes.actions} ${isFoot ? classes.foot : ''}`}>
      {evaluation.recommendation.stack === null ? null : <LinkButton href="/plan/setup">{ACTIONS.setup}</LinkButton>}
      <Export plan={plan} />
      <CopyLink plan={plan} isFoot={isFoot} />
      {isFoot ? null : (
        <Button variant="default" onClick={() => window.print()}>
          {ACTIONS.print}
        </Button>
      )}
    </div>
  )
}

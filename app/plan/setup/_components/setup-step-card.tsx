'use client'

import { Button, CopyButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { LANGUAGE_NAMES, SETUP } from '#app/_text/setup.ts'
import { ScrollBox } from '#app/_ui/scroll-box.tsx'
import type { SetupBlock, SetupStep } from '#lib/plan/setup-step.ts'
import classes from './setup-step-card.module.css'

const CODE = /`([^`]+)`/g

/** A sentence in which what stands between backticks is code. */
function Sentence({ text }: { readonly text: string }) {
  const pieces: ReactNode[] = []
  let end = 0
  for (const { index, 0: whole, 1: code } of text.matchAll(CODE)) {
    pieces.push(text.slice(end, index), <code key={index}>{code}</code>)
    end = index + whole.length
  }
  return [...pieces, text.slice(end)]
}

function Block({ block, title }: { readonly block: SetupBlock; readonly title: string }) {
  const { language, file, text } = block
  return (
    <figure className={classes.block}>
      <figcaption>
        <span>{file === undefined ? LANGUAGE_NAMES[language] : SETUP.saveAs(file)}</span>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={copied ? SETUP.copied : SETUP.copyOf(title)}
              onClick={copy}
            >
              {copied ? SETUP.copied : SETUP.copy}
            </Button>
          )}
        </CopyButton>
      </figcaption>
      <ScrollBox>
        <pre>
          <code>{text}</code>
        </pre>
      </ScrollBox>
    </figure>
  )
}

/** One step: why, the blocks to copy, how to see that it worked, how to take it back, and where it was read. */
export function SetupStepCard({ step, number }: { readonly step: SetupStep; readonly number: number }) {
  const { id, title, why, blocks, check, undo, sources } = step
  return (
    <article id={`step-${id}`} className={classes.card} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>
        <span className={classes.number}>{number}</span>
        {title}
      </h2>
      <p className={classes.why}>
        <Sentence text={why} />
      </p>
      {blocks.map((block) => (
        <Block key={block.text} block={block} title={title} />
      ))}
      <dl className={classes.after}>
        <dt>{SETUP.check}</dt>
        <dd>
          <Sentence text={check} />
        </dd>
        <dt>{SETUP.undo}</dt>
        <dd>
          <Sentence text={undo} />
        </dd>
        <dt>{SETUP.sources}</dt>
        <dd className={classes.sources}>
          {sources.map(({ title: name, url, readOn }) => (
            <span key={name}>
              {url === null ? name : <a href={url}>{name}</a>}, {SETUP.readOn(readOn)}
            </span>
          ))}
        </dd>
      </dl>
    </article>
  )
}

/** What a desk needs of a worker. */
export type Served = EventTarget & { postMessage(message: unknown): void; terminate(): void }

/** How a desk works: how its worker starts, what is sent for a question, and who is told the answer. */
type Way<Question, Answer> = {
  readonly open: () => Served
  /** `told`: the question that this worker was sent before. */
  readonly messageFor: (question: Question, told: Question | null) => unknown
  /** The answer to a question; null when the worker failed. */
  readonly show: (of: Question, answer: Answer | null) => void
}

/**
 * A worker that is asked one thing at a time: what is asked meanwhile waits, and only the newest of it is worked out. It
 * starts with the first question.
 */
export class WorkerDesk<Question, Answer> {
  readonly #way: Way<Question, Answer>
  #worker: Served | null = null
  #told: Question | null = null
  #busy: Question | null = null
  #waiting: Question | null = null

  constructor(way: Way<Question, Answer>) {
    this.#way = way
  }

  /** What is being worked out. */
  get busy(): Question | null {
    return this.#busy
  }

  ask(question: Question): void {
    if (this.#busy === null) this.#send(question)
    else this.#waiting = question
  }

  /** Forgets what waits: what is being worked out is the newest again. */
  keep(): void {
    this.#waiting = null
  }

  /** Ends the worker; another question starts a new one. */
  stop(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#told = null
    this.#busy = null
    this.#waiting = null
  }

  #open(): Served {
    const worker = this.#way.open()
    worker.addEventListener('message', (event) => {
      if (event instanceof MessageEvent) this.#ended(event.data)
    })
    worker.addEventListener('error', () => this.#failed())
    worker.addEventListener('messageerror', () => this.#failed())
    return worker
  }

  #send(question: Question): void {
    this.#worker ??= this.#open()
    this.#busy = question
    this.#worker.postMessage(this.#way.messageFor(question, this.#told))
    this.#told = question
  }

  /** A worker that failed once is not asked again: the next question starts another one. */
  #failed(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#told = null
    this.#ended(null)
  }

  #ended(answer: Answer | null): void {
    const [of, next] = [this.#busy, this.#waiting]
    this.#busy = null
    this.#waiting = null
    if (of !== null) this.#way.show(of, answer)
    if (next !== null) this.#send(next)
  }
}

/** Asks one question at a time; of those that come meanwhile only the newest is asked, and only its reply counts. */
export interface Newest<Question> {
  ask: (question: Question) => void
  /** Done when nothing is being asked any more. */
  settled: () => Promise<void>
}

/**
 * For questions that each replace the one before.
 *
 * @param ask never rejects.
 * @param take gets the reply to what was asked last, not one that was overtaken.
 */
export function newestWins<Question, Reply>(
  ask: (question: Question) => Promise<Reply>,
  take: (reply: Reply, question: Question) => void,
): Newest<Question> {
  let waiting: { question: Question }[] = []
  let going: Promise<void> | null = null
  const go = async () => {
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      waiting = []
      const reply = await ask(next.question)
      if (waiting.length === 0) take(reply, next.question)
    }
    going = null
  }
  return {
    ask: (question) => {
      waiting.push({ question })
      going ??= go()
    },
    settled: async () => {
      while (going !== null) await going
    },
  }
}

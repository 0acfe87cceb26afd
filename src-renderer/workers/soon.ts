const { port1, port2 } = new MessageChannel()
let waiting: (() => void)[] = []
port1.onmessage = () => {
  const tasks = waiting
  waiting = []
  for (const task of tasks) task()
}

/** Does something in a task of its own, after the messages that have arrived by then. A timer would wait longer. */
export function soon(task: () => void): void {
  waiting.push(task)
  port2.postMessage(null)
}

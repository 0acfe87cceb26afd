import { tidy } from '../../src-model/layout/tidy/tidy'
import type { TidyTask } from '../../src-model/layout/tidy/tidy-task'

// A thread of its own, so that typing goes on while a plan is made. One task in, one plan out.
self.onmessage = ({ data }: MessageEvent<TidyTask>) => self.postMessage(tidy(data))

import { useCommand } from '../../../web/api.js';
import { useLanguage } from '../../../web/language.js';
import { CallError } from '../../../web/problem.js';
import { begin } from '../../../web/under-way.js';
import { sendFile } from '../../../web/upload.js';
import { attachEvidence } from '../endpoints.shown.js';
import type { About } from '../rules/about.js';
import { change, isAwaited, lineUp, putAway, type Sending, useSendingLine } from './sending-line.js';

/** One file after another, over all boxes of a page: a bad line carries one, and the server looks at few at once. */
let line: Promise<void> = Promise.resolve();

/** The server looks at few photos at once, and says so: on the night of the 5th one is offered again, some ten minutes long. */
const WAITING = '/problems/evidence.photo-waiting';
const AGAIN_MS = 2_000;
const OFTENEST = 200;

async function inItsTurn(attach: () => Promise<unknown>): Promise<void> {
  for (let time = 1; ; time += 1)
    try {
      await attach();
      return;
    } catch (error) {
      if (!(error instanceof CallError) || error.problem.type !== WAITING || time >= OFTENEST) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * (1 + Math.random())));
    }
}

/**
 * Sends files and attaches each to what it is about; one that is told no keeps none of the others back. They go on when
 * whatever they were chosen in is closed.
 */
export function useSend(taskId: string): (about: About, files: readonly File[]) => void {
  const { language } = useLanguage();
  const attach = useCommand(attachEvidence, { taskId });
  const one = async (about: About, file: File, key: number): Promise<void> => {
    if (!isAwaited(key)) return;
    try {
      const { id: uploadId } = await sendFile(file, language, (share) => {
        change(key, { share });
      });
      change(key, { share: 1 });
      if (isAwaited(key)) await inItsTurn(() => attach.mutateAsync({ body: { uploadId, about } }));
      putAway(key);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      change(key, { problem: error.problem });
    }
  };
  return (about, files) => {
    for (const file of files) {
      const key = lineUp({ taskId, about, name: file.name });
      const ended = begin({ kind: 'upload', goesOn: true });
      line = line.then(() => one(about, file, key)).finally(ended);
    }
  };
}

/** What is on its way to one thing. */
export function useOnTheWay(taskId: string, { kind, id }: About): readonly Sending[] {
  return useSendingLine().filter((each) => each.taskId === taskId && each.about.kind === kind && each.about.id === id);
}

import { useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { useLanguage } from '../../../web/language.js';
import { CallError, type Problem } from '../../../web/problem.js';
import { upload } from '../../../web/upload.js';
import { attachEvidence } from '../endpoints.shown.js';
import type { About } from '../rules/about.js';

/** A file on its way, or one that was told no. */
export interface Sending {
  readonly key: number;
  readonly name: string;
  /** From 0 to 1; 1: it arrived and is looked at. */
  readonly share: number;
  readonly problem?: Problem;
}

interface SendingFiles {
  readonly sending: readonly Sending[];
  readonly send: (files: readonly File[]) => void;
  /** Whoever read why a file was told no puts it away. */
  readonly putAway: (key: number) => void;
}

let last = 0;
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

/** Sends files and attaches each to what the box is about; one that is told no keeps none of the others back. */
export function useSending(taskId: string, about: About): SendingFiles {
  const { language } = useLanguage();
  const attach = useCommand(attachEvidence, { taskId });
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const change = (key: number, to: Partial<Sending>): void => {
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  };
  const putAway = (key: number): void => {
    setSending((all) => all.filter((each) => each.key !== key));
  };
  const one = async (file: File, key: number): Promise<void> => {
    try {
      const { id: uploadId } = await upload(file, language, (share) => {
        change(key, { share });
      });
      change(key, { share: 1 });
      await inItsTurn(() => attach.mutateAsync({ body: { uploadId, about } }));
      putAway(key);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      change(key, { problem: error.problem });
    }
  };
  const send = (files: readonly File[]): void => {
    for (const file of files) {
      last += 1;
      const key = last;
      setSending((all) => [...all, { key, name: file.name, share: 0 }]);
      line = line.then(() => one(file, key));
    }
  };
  return { sending, send, putAway };
}
